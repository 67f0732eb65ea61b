package org.linecard.registrar;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.linecard.accounts.SipAccount;

/**
 * Reads Kamailio's table {@code location}, as docs/registrar.md sets it up: moments are seconds since 1970, because Kamailio's dates are in the local time of its
 * server, whichever that is; and {@code registered_at} is ours, since Kamailio itself forgets when a phone came.
 */
final class KamailioRegistrations implements Registrations {

    private static final Logger LOG = Logger.getLogger(KamailioRegistrations.class.getName());
    private static final String QUERY = "select username, domain, contact, received, user_agent, expires, last_modified, registered_at, unix_timestamp() from location where (username, domain) in (";
    private static final int SECONDS = 2;
    /** So that while it is away not everybody who opens a page waits for it. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final DataSource database;
    private final AtomicLong resting = new AtomicLong(System.nanoTime());

    KamailioRegistrations(DataSource database) {
        this.database = database;
    }

    @Override
    public Registry of(Collection<SipAccount> accounts) {
        if (accounts.isEmpty() || resting.get() - System.nanoTime() > 0) return Registry.SILENT;
        try (var connection = database.getConnection()) {
            return read(connection, accounts);
        } catch (SQLException e) {
            resting.set(System.nanoTime() + REST.toNanos());
            LOG.log(Level.WARNING, "The registrar''s database does not answer, so nobody can be told who is registered: {0}", e.getMessage());
            return Registry.SILENT;
        }
    }

    private static Registry read(Connection connection, Collection<SipAccount> accounts) throws SQLException {
        var found = new HashMap<String, List<Binding>>();
        accounts.forEach(account -> found.put(account.address(), new ArrayList<>()));
        var now = Instant.now();
        try (var statement = connection.prepareStatement(QUERY + String.join(", ", Collections.nCopies(accounts.size(), "(?, ?)")) + ")")) {
            statement.setQueryTimeout(SECONDS);
            int at = 0;
            for (var account : accounts) {
                statement.setString(++at, account.getUserName());
                statement.setString(++at, account.getDomain());
            }
            var rows = statement.executeQuery();
            while (rows.next()) {
                now = moment(rows, 9);
                var bindings = found.get(rows.getString(1) + "@" + rows.getString(2));
                // a table that does not tell capitals from small letters has found somebody else
                if (bindings != null) bindings.add(binding(rows));
            }
        }
        var registry = new HashMap<String, Registration>();
        for (var entry : found.entrySet()) registry.put(entry.getKey(), Registration.of(entry.getValue(), now));
        return new Registry(registry);
    }

    private static Binding binding(ResultSet row) throws SQLException {
        return new Binding(moment(row, 8), moment(row, 7), moment(row, 6), row.getString(3), row.getString(4), row.getString(5));
    }

    /** Refuses a date: nobody says in which zone it is, and a wrong guess would call a phone that is there not registered. */
    private static Instant moment(ResultSet row, int column) throws SQLException {
        if (row.getObject(column) instanceof Number seconds) return Instant.ofEpochSecond(seconds.longValue());
        throw new SQLException("location." + row.getMetaData().getColumnName(column) + " is a date, expected are seconds since 1970 (usrloc's expires_type 1)");
    }
}
