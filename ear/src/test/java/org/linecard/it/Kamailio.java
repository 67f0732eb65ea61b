package org.linecard.it;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real registrar on a free port of loopback, with one account. */
final class Kamailio implements AutoCloseable {

    private static final String CONFIGURATION = """
        log_stderror=yes
        children=1
        listen=udp:127.0.0.1:%d
        loadmodule "kex.so"
        loadmodule "tm.so"
        loadmodule "sl.so"
        loadmodule "pv.so"
        loadmodule "textops.so"
        loadmodule "siputils.so"
        loadmodule "usrloc.so"
        loadmodule "registrar.so"
        loadmodule "auth.so"
        loadmodule "xlog.so"
        modparam("usrloc", "db_mode", 0)
        modparam("usrloc", "use_domain", 1)
        request_route {
          if (!is_method("REGISTER")) { sl_send_reply("405", "Registrar only"); exit; }
          if ($aU != "%s" || !pv_auth_check("$td", "%s", "0", "1")) { auth_challenge("$td", "0"); exit; }
          save("location");
          xlog("L_ERR", "$tU@$td is registered by $ua\\n");
        }
        """;

    private final int port;
    private final Path log;
    private final Process process;

    Kamailio(Path folder, String user, String password) throws IOException {
        port = freePort();
        log = folder.resolve("kamailio.log");
        var configuration = Files.writeString(folder.resolve("kamailio.cfg"), CONFIGURATION.formatted(port, user, password));
        process = new ProcessBuilder("kamailio", "-DD", "-E", "-f", configuration.toString(), "-w", folder.toString(), "-Y", folder.toString(), "-P", folder.resolve("kamailio.pid").toString())
            .redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    static boolean isInstalled() {
        return List.of("/usr/sbin", "/usr/local/sbin").stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, "kamailio")));
    }

    int port() {
        return port;
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    private static int freePort() throws IOException {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
