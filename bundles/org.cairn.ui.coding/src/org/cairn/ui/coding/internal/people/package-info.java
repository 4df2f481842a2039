// SPDX-License-Identifier: EPL-2.0
/** Internal: cases as a grid, the page of a case, duplicates of people, pseudonyms. */
package org.cairn.ui.coding.internal.people;
