package org.linecard.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the tables without EclipseLink: what no criterion filters and no converter decrypts. */
final class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    List<String> texts(String query, Object... parameters) throws SQLException {
        try (var connection = database.getConnection(); var statement = prepared(connection, query, parameters); var rows = statement.executeQuery()) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    List<Long> numbers(String query, Object... parameters) throws SQLException {
        return texts(query, parameters).stream().map(Long::valueOf).toList();
    }

    long number(String query, Object... parameters) throws SQLException {
        return numbers(query, parameters).get(0);
    }

    int update(String statement, Object... parameters) throws SQLException {
        try (var connection = database.getConnection(); var prepared = prepared(connection, statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(text);
        for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
        return statement;
    }
}
