// SPDX-License-Identifier: EPL-2.0
/**
 * API. The folder that people put plugins into: {@link org.cairn.analysis.plugins.PluginFolder} follows it while the program runs, says what
 * is in it and why something does not work, and switches plugins off and on.
 */
package org.cairn.analysis.plugins;
