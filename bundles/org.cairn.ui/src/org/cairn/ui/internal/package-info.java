// SPDX-License-Identifier: EPL-2.0
/** Internal: the open project, the commands of the File and Edit menus, the start page and the status line. */
package org.cairn.ui.internal;
