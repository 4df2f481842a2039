// SPDX-License-Identifier: EPL-2.0
/** API. What goes in and out of a project in other programs' formats: here codebooks as tables and documents. */
package org.cairn.exchange;
