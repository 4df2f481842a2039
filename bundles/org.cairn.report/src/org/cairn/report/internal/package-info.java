// SPDX-License-Identifier: EPL-2.0
/** Internal. What stands in each report, and how pages become files. */
package org.cairn.report.internal;
