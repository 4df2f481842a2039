// SPDX-License-Identifier: EPL-2.0
/** Internal: the project file as an SQLite database. */
package org.cairn.store.sql.internal;
