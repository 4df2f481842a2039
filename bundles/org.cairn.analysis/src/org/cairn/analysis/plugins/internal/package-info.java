// SPDX-License-Identifier: EPL-2.0
/** Internal: plugins are installed by Apache Felix File Install, on any framework. */
package org.cairn.analysis.plugins.internal;
