// SPDX-License-Identifier: EPL-2.0
/**
 * Internal. A project as an SQLite file, behind {@link org.cairn.core.store.StoreProvider}.
 *
 * <p>{@code schema-1.sql} and those after it are the file format. {@link org.cairn.store.sql.internal.SqliteStoreProvider} decides
 * whether a file can be opened, {@link org.cairn.store.sql.internal.SqlStore} reads,
 * {@link org.cairn.store.sql.internal.SqlTransaction} writes, and {@link org.cairn.store.sql.internal.ChangeLog} keeps what undo needs.
 * What is peculiar to SQLite is in {@link org.cairn.store.sql.internal.Sqlite}.
 */
package org.cairn.store.sql.internal;
