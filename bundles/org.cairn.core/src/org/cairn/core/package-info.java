// SPDX-License-Identifier: EPL-2.0
/** API: opens and edits projects. */
package org.cairn.core;
