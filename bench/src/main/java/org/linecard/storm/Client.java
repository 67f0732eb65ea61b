package org.linecard.storm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs that ask, each a process of its own and the same for both targets: wrk, and openssl for handshakes that must not be resumed. */
final class Client {

    private static final Pattern WRK = Pattern.compile("storm (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final Pattern OPENSSL = Pattern.compile("(\\d+) connections in \\d+ real seconds, (\\d+) bytes");

    /** OpenSSL has no option for wrk, but reads this. */
    private static final String ONE_VERSION = """
        openssl_conf = all
        [all]
        ssl_conf = ssl
        [ssl]
        system_default = tls
        [tls]
        MinProtocol = %1$s
        MaxProtocol = %1$s
        """;

    private final Path folder;
    private final int connections;

    Client(Path folder, int connections) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.connections = connections;
        for (var version : List.of("TLSv1.2", "TLSv1.3")) Files.writeString(folder.resolve(version), ONE_VERSION.formatted(version));
        try (var script = Client.class.getResourceAsStream("list.lua")) {
            Files.write(folder.resolve("list.lua"), script.readAllBytes());
        }
    }

    Load play(Playlist list, long start, Row.Protocol protocol, int port, int seconds) throws IOException, InterruptedException {
        var scheme = protocol == Row.Protocol.PLAIN ? "http" : "https";
        var m = run(WRK, protocol, List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "30s", "-s", folder.resolve("list.lua").toString(),
            scheme + "://127.0.0.1:" + port + "/", "--", list.file().toString(), "" + start));
        return new Load(number(m, 1), number(m, 2) / 1e6, number(m, 3) / 1e3, number(m, 4) / 1e3, number(m, 5));
    }

    /** One connection after the other, each with a key exchange of its own; asks for one file that needs no credentials. An answer that is too short is an error. */
    Load shakeHands(Request request, long least, int port, int seconds) throws IOException, InterruptedException {
        // openssl tells whole seconds only
        var begin = System.nanoTime();
        var m = run(OPENSSL, Row.Protocol.TLS_1_2, List.of("openssl", "s_time", "-connect", "127.0.0.1:" + port, "-new", "-tls1_2", "-time", "" + seconds, "-www", request.target()));
        return new Load(number(m, 1), (System.nanoTime() - begin) / 1e9, -1, -1, number(m, 2) < least ? number(m, 1) : 0);
    }

    private static long number(Matcher m, int group) {
        return Long.parseLong(m.group(group));
    }

    private Matcher run(Pattern expected, Row.Protocol protocol, List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().put("OPENSSL_CONF", folder.resolve(protocol == Row.Protocol.TLS_1_3 ? "TLSv1.3" : "TLSv1.2").toString());
        var process = builder.start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            var m = expected.matcher(said);
            if (!m.find()) throw new IOException(String.format(Locale.ROOT, "%s said: %s", command.get(0), said.strip()));
            return m;
        } finally {
            process.destroy();
        }
    }
}
