// SPDX-License-Identifier: EPL-2.0
/**
 * API. A project in memory, in a few lines, to test an analysis with: {@link org.cairn.testkit.FakeProject}.
 */
package org.cairn.testkit;
