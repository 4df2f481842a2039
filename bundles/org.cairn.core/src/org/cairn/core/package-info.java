// SPDX-License-Identifier: EPL-2.0
/**
 * API. Opening, reading and changing projects. {@link org.cairn.core.Projects} opens a file,
 * {@link org.cairn.core.ProjectSession} is the open project, {@link org.cairn.core.ProjectEdit} is the only way to write.
 */
package org.cairn.core;
