package org.linecard.storm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Many rows for one table; they go to the database in thousands. Close it, or the last ones stay behind. */
final class Insert implements AutoCloseable {

    private static final int AT_ONCE = 1_000;

    private final PreparedStatement statement;
    private int waiting;

    /** @param columns as SQL has them, with commas between */
    Insert(Connection connection, String table, String columns) throws SQLException {
        var places = String.join(",", Collections.nCopies(columns.split(",").length, "?"));
        statement = connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + places + ")");
    }

    void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.addBatch();
        if (++waiting == AT_ONCE) send();
    }

    void send() throws SQLException {
        if (waiting > 0) statement.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        send();
        statement.close();
    }
}
