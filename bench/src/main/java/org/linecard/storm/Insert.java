package org.linecard.storm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Many rows for one table; they go to the database by the hundred. Close it, or the last ones stay behind. */
final class Insert implements AutoCloseable {

    private static final int AT_ONCE = 250;

    private final Connection connection;
    private final String beginning;
    private final String row;
    private final PreparedStatement many;
    private final List<Object[]> waiting = new ArrayList<>(AT_ONCE);

    /** @param columns as SQL has them, with commas between */
    Insert(Connection connection, String table, String columns) throws SQLException {
        this.connection = connection;
        beginning = "insert into " + table + " (" + columns + ") values ";
        row = "(" + String.join(",", Collections.nCopies(columns.split(",").length, "?")) + ")";
        many = prepare(AT_ONCE);
    }

    private PreparedStatement prepare(int rows) throws SQLException {
        return connection.prepareStatement(beginning + String.join(",", Collections.nCopies(rows, row)));
    }

    void row(Object... values) throws SQLException {
        waiting.add(values);
        if (waiting.size() == AT_ONCE) send(many);
    }

    private void send(PreparedStatement statement) throws SQLException {
        int place = 0;
        for (var values : waiting) for (var value : values) statement.setObject(++place, value);
        statement.executeUpdate();
        waiting.clear();
    }

    @Override
    public void close() throws SQLException {
        many.close();
        if (waiting.isEmpty()) return;
        try (var rest = prepare(waiting.size())) {
            send(rest);
        }
    }
}
