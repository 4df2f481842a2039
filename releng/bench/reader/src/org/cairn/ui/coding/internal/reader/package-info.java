// SPDX-License-Identifier: EPL-2.0
/** Internal. Measures the reader; compiled into its package to drive it without a workbench. */
package org.cairn.ui.coding.internal.reader;
