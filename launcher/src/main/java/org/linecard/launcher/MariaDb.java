package org.linecard.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The embedded MariaDB: a real server on loopback, its binaries from Maven Central, its data in LINECARD_DATA. */
public final class MariaDb extends Server {

    private final Settings settings;
    private final Data data;
    private final Path home = Home.mariadb();
    private Path runtime;

    public MariaDb(Settings settings, Data data) {
        super("MariaDB", data.log("mariadb"), Duration.ofSeconds(2));
        this.settings = settings;
        this.data = data;
    }

    @Override
    void prepare() throws IOException, Problem, InterruptedException {
        requirePlatform();
        if (!Files.isExecutable(home.resolve("bin/mariadbd")) && !home.resolve("bin/mariadbd").toFile().setExecutable(true)) {
            throw new Problem("MariaDB's program is not at " + home + ": build Linecard first.");
        }
        // the socket's path may have 107 characters at most, which a folder of the user's choice can exceed
        runtime = Files.createTempDirectory("linecard-db");
        var tables = data.file("mariadb");
        if (!Files.exists(tables)) {
            // half a set of tables, left by an interrupted install, must never be taken for a database
            var fresh = data.file("mariadb-new");
            Data.deleteTree(fresh);
            install(Files.createDirectories(fresh));
            Files.move(fresh, tables);
        }
        Data.writePrivately(accounts(), accountStatements());
    }

    private static void requirePlatform() throws Problem {
        var system = System.getProperty("os.name");
        var processor = System.getProperty("os.arch");
        if (!system.equals("Linux") || !processor.equals("amd64")) {
            throw new Problem("The embedded MariaDB is a program for Linux on x86-64, and this is " + system + " on " + processor
                    + ".\nStart a MariaDB of your own and set LINECARD_DB_URL, LINECARD_DB_USER and LINECARD_DB_PASSWORD.");
        }
    }

    /** The system tables, as mariadb-install-db would make them; that script stumbles over blanks in a path. */
    private void install(Path tables) throws IOException, Problem, InterruptedException {
        var statements = new StringBuilder("create database mysql;\nuse mysql;\nset @auth_root_socket = 'root';\n");
        for (var script : List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql")) {
            statements.append(Files.readString(home.resolve("share").resolve(script)));
        }
        var input = Files.writeString(runtime.resolve("install.sql"), statements);
        var command = new ArrayList<>(List.of(home.resolve("bin/mariadbd").toString(), "--no-defaults", "--bootstrap",
                "--basedir=" + home, "--datadir=" + tables, "--lc-messages-dir=" + home.resolve("share/english"), "--tmpdir=" + runtime,
                "--log-warnings=0", "--enforce-storage-engine=", "--max-allowed-packet=8M"));
        asRoot(command);
        run(command, environment(), data.log("mariadb-install"), ProcessBuilder.Redirect.from(input.toFile()));
    }

    /** Run as root, MariaDB wants to be told so. */
    private static void asRoot(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    private Path accounts() {
        return runtime.resolve("accounts.sql");
    }

    private String accountStatements() {
        var user = quoted(settings.dbUser()) + "@'127.0.0.1'";
        return "CREATE DATABASE IF NOT EXISTS linecard CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;\n"
                + "CREATE USER IF NOT EXISTS " + user + ";\n"
                + "ALTER USER " + user + " IDENTIFIED BY " + quoted(password()) + ";\n"
                + "GRANT ALL PRIVILEGES ON linecard.* TO " + user + ";\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private String password() {
        return data.secret("db-password", settings.dbPassword());
    }

    @Override
    List<String> command() {
        var command = new ArrayList<>(List.of(home.resolve("bin/mariadbd").toString(), "--no-defaults",
                "--basedir=" + home, "--datadir=" + data.file("mariadb"), "--lc-messages-dir=" + home.resolve("share/english"), "--tmpdir=" + runtime,
                "--socket=" + runtime.resolve("socket"), "--pid-file=" + runtime.resolve("pid"), "--init-file=" + accounts(),
                "--bind-address=127.0.0.1", "--port=" + settings.dbPort(), "--skip-name-resolve",
                // a new TLS key at each start costs 4 to 20 seconds, for connections that never leave this machine
                "--skip-ssl",
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci",
                "--innodb-buffer-pool-size=96M", "--performance-schema=OFF", "--key-buffer-size=1M", "--aria-pagecache-buffer-size=8M", "--max-connections=60"));
        asRoot(command);
        return command;
    }

    @Override
    Map<String, String> environment() {
        return Map.of("LD_LIBRARY_PATH", home.resolve("libs").toString());
    }

    @Override
    boolean isReady() {
        try {
            Database.ask(settings.jdbcUrl(), settings.dbUser(), password());
            Files.deleteIfExists(accounts());
            return true;
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    @Override
    Optional<String> complaint() {
        return lines(log(), line -> line.contains("[ERROR]"), 4).or(() -> lines(log(), line -> !line.isBlank(), 4));
    }

    @Override
    public void stop() {
        super.stop();
        try {
            if (runtime != null) {
                Data.deleteTree(runtime);
            }
        } catch (IOException e) {
            // a leftover in the system's folder for temporary files
        }
    }
}
