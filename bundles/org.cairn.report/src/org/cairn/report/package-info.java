// SPDX-License-Identifier: EPL-2.0
/** API. Documents for other people to read, made of what a project holds. */
package org.cairn.report;
