package org.linecard.it;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A real registrar on a free port of loopback, set up as docs/registrar.md says: its statements and its configuration, but for passwords, addresses and ports. */
final class Kamailio implements AutoCloseable {

    private static final String PASSWORD = "for-tests-only";
    private static final String SOCKET = Stored.rows("select @@socket").get(0).get(0);

    private final int port;
    private final Path log;
    private final Process process;

    /** @param folder for what it needs while it runs; its own */
    Kamailio(Path folder) throws IOException, InterruptedException {
        forget();
        asRoot(block("sql").replaceAll("'password-of-\\w+'", "'" + PASSWORD + "'"));
        port = freePort();
        log = folder.resolve("kamailio.log");
        var configuration = Files.writeString(folder.resolve("kamailio.cfg"), block("cfg").replace("password-of-kamailio", PASSWORD)
            .replace("127.0.0.1:3306", "127.0.0.1:" + System.getenv("LINECARD_DB_PORT")).replace("0.0.0.0:5060", "127.0.0.1:" + port).replace("children=4", "children=1"));
        // ends by itself when nobody ends it
        process = new ProcessBuilder("timeout", "600", "kamailio", "-DD", "-E", "-f", configuration.toString(), "-w", folder.toString(), "-Y", folder.toString(), "-P", folder.resolve("kamailio.pid").toString())
            .redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    int port() {
        return port;
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Its user's connection to Linecard's database. */
    static Connection toSubscribers() throws SQLException {
        return connection("kamailio", "linecard");
    }

    /** Linecard's connection to its database. */
    static Connection toLocations() throws SQLException {
        return connection("linecard_reader", "kamailio");
    }

    private static Connection connection(String user, String database) throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + System.getenv("LINECARD_DB_PORT") + "/" + database, user, PASSWORD);
    }

    /** What the database's root would type. */
    static void asRoot(String statements) throws IOException, InterruptedException {
        var client = new ProcessBuilder("timeout", "60", "mariadb", "--no-defaults", "--socket=" + SOCKET, "--user=root").redirectErrorStream(true).start();
        try (var in = client.outputWriter()) {
            in.write(statements);
        }
        var said = new String(client.getInputStream().readAllBytes());
        if (client.waitFor() != 0) throw new AssertionError(said);
    }

    private static void forget() throws IOException, InterruptedException {
        asRoot("drop database if exists kamailio; drop user if exists kamailio@'127.0.0.1', linecard_reader@'127.0.0.1';");
    }

    /** The one block of this language in the page. */
    private static String block(String language) throws IOException {
        var blocks = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(Path.of("../docs/registrar.md"))).results().map(found -> found.group(1)).toList();
        if (blocks.size() != 1) throw new AssertionError("docs/registrar.md has " + blocks.size() + " blocks of " + language);
        return blocks.get(0);
    }

    private static int freePort() throws IOException {
        for (var attempt : List.of(1, 2, 3, 4, 5)) {
            try (var udp = new DatagramSocket(0, InetAddress.getLoopbackAddress()); var tcp = new ServerSocket(udp.getLocalPort(), 1, InetAddress.getLoopbackAddress())) {
                return tcp.getLocalPort();
            } catch (java.net.BindException e) {
                if (attempt == 5) throw e;
            }
        }
        throw new AssertionError();
    }

    /** Ends it, and takes its database away. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        forget();
    }
}
