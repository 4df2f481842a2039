// SPDX-License-Identifier: EPL-2.0
/** API of the workbench: what its views share. */
package org.cairn.ui;
