// SPDX-License-Identifier: EPL-2.0
/**
 * SPI between the core and a database. {@link org.cairn.core.store.TableDef} says what tables there are;
 * {@link org.cairn.core.store.StoreProvider} opens a store. The core thinks in rows, the store in SQL, and neither knows more
 * of the other.
 */
package org.cairn.core.store;
