// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** Brings a project from one format to the next. There is one for every format there ever was but the present one. */
interface Migration {

    /** The format it starts from; it leads to the one after. */
    int from();

    /** Changes tables and rows, inside a transaction that the caller ends. References are checked only at its end. */
    void apply(Connection connection) throws SQLException;
}
