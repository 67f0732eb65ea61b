package org.linecard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linecard.security.SecretColumn;

/** What the database holds, read past the application, so that a test need not believe it. */
final class Stored {

    private static final SecretColumn SECRETS = new SecretColumn();

    record Credentials(String user, String password) { }

    private Stored() { }

    /** What this device must prove itself with. */
    static Credentials ofDevice(String identity) {
        var row = rows("select provisioning_user, provisioning_password from device where identity = ?", identity).get(0);
        return new Credentials(row.get(0), SECRETS.convertToEntityAttribute(row.get(1)));
    }

    /** The SIP passwords of every account there is. */
    static List<String> allSipPasswords() {
        return passwords(rows("select password from sip_account"));
    }

    /** The SIP passwords of the accounts that this device's lines are linked to. */
    static List<String> sipPasswordsOf(String identity) {
        return passwords(rows("select a.password from device d join line l on l.device_id = d.id join sip_account a on a.id = l.account_id where d.identity = ?", identity));
    }

    static String sipPassword(String user, String domain) {
        return passwords(rows("select password from sip_account where user_name = ? and domain = ?", user, domain)).get(0);
    }

    private static List<String> passwords(List<List<String>> rows) {
        return rows.stream().map(row -> SECRETS.convertToEntityAttribute(row.get(0))).toList();
    }

    /** All columns as text. */
    static List<List<String>> rows(String sql, String... parameters) {
        try (var connection = connection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setString(i + 1, parameters[i]);
            var result = statement.executeQuery();
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) row.add(result.getString(column));
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what the server may have read already, and has it read that again. */
    static void change(String sql, String... parameters) {
        write(sql, parameters);
        forgotten();
    }

    /** Changes what the server does not keep, as rows that it cannot know yet. */
    static void write(String sql, String... parameters) {
        try (var connection = connection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setString(i + 1, parameters[i]);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a person does who has changed the database by hand. */
    private static void forgotten() {
        var forget = Path.of(System.getenv("LINECARD_DATA"), "forget");
        try {
            Files.createDirectories(forget.getParent());
            if (!Files.exists(forget)) Files.createFile(forget);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Wait.until("the server reads everything anew", () -> !Files.exists(forget));
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + System.getenv("LINECARD_DB_PORT") + "/linecard", "linecard", System.getenv("LINECARD_DB_PASSWORD"));
    }
}
