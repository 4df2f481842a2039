// SPDX-License-Identifier: EPL-2.0
/**
 * API: people, schools, groups and the attributes of everything: as a table of cells that can be read, checked and changed many at a
 * time; duplicates and their merging; cases; pseudonyms and the key that leads back to the names.
 */
package org.cairn.core.people;
