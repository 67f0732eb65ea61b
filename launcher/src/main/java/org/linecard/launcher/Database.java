package org.linecard.launcher;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A look at the database before WildFly meets it, because the reason is then one sentence and not a stack in a log. */
final class Database {

    private Database() {
    }

    static void requireReachable(Settings settings) throws Problem {
        var url = settings.dbUrl().orElseThrow();
        try {
            ask(url, settings.dbUser(), settings.dbPassword().orElse(""));
        } catch (SQLException e) {
            throw new Problem("The database of LINECARD_DB_URL cannot be used.\n  address: " + url + "\n  user: " + settings.dbUser() + "\n  reason: " + reason(e), e);
        }
    }

    static void ask(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "3000");
        properties.setProperty("socketTimeout", "5000");
        try (var connection = DriverManager.getConnection(url, properties); var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private static String reason(Throwable e) {
        var deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest == e ? e.getMessage() : e.getMessage() + " (" + deepest.getMessage() + ")";
    }
}
