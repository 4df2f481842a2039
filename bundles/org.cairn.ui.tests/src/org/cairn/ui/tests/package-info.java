// SPDX-License-Identifier: EPL-2.0
/** Internal. Drives the real workbench, in a display. */
package org.cairn.ui.tests;
