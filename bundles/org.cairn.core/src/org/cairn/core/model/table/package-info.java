// SPDX-License-Identifier: EPL-2.0
/** API. Model documents as rows of cells, for spreadsheets: out and in again. */
package org.cairn.core.model.table;
