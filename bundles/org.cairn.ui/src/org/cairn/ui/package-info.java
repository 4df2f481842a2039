// SPDX-License-Identifier: EPL-2.0
/**
 * API of Cairn's views and editors. {@link org.cairn.ui.ActiveProject} says which project is open and follows its changes,
 * {@link org.cairn.ui.Background} does long work, {@link org.cairn.ui.PassageOpener} and {@link org.cairn.ui.PassageFinder} are how
 * parts of the workbench that do not know each other work together. Everything here belongs to the UI thread unless it says otherwise.
 */
package org.cairn.ui;
