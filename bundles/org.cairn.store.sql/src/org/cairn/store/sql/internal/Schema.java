// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The step from one format to the next that is no more than the script {@code schema-n.sql}; from 0 it makes the first tables. */
record Schema(int from) implements Migration {

    @Override
    public void apply(Connection connection) throws SQLException {
        String script = "schema-" + (from + 1) + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(script); Statement statement = connection.createStatement()) {
            statement.executeUpdate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("The bundle lacks " + script, e);
        }
    }
}
