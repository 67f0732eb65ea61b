package org.linecard.storm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.linecard.launcher.BadSettings;
import org.linecard.launcher.Certificates;
import org.linecard.launcher.Data;
import org.linecard.launcher.MariaDb;
import org.linecard.launcher.Problem;
import org.linecard.launcher.Settings;
import org.linecard.launcher.WildFly;

/** Linecard itself: MariaDB and WildFly as {@code ./linecard run} starts them, empty, on ports of their own. Nobody logs in, so there is no Keycloak. */
final class Site implements Target, AutoCloseable {

    private static final String GUARD = "subsystem=undertow/server=default-server/host=default-host/filter-ref=plain-http";
    private static final String PASSWORD = "only-for-the-measurement";

    private final Path folder;
    /** Room for the files of 100 000 phones; what docs/settings.md says of so many. */
    private static final String HEAP_MB = "3072";
    private static final String CACHED_FILES = "150000";

    private final int plainPort = free();
    private final Settings settings;
    private final Data data;
    private final MariaDb mariadb;
    private final WildFly wildfly;
    private final Copies copies;

    /** @param folder where everything lies; what an earlier run left there is forgotten */
    Site(Path folder, Copies copies) throws IOException, Problem, BadSettings {
        this.folder = folder;
        this.copies = copies;
        settings = Settings.read(settings(folder), folder);
        data = Data.open(settings, true);
        mariadb = new MariaDb(settings, data);
        wildfly = new WildFly(settings, data);
    }

    private static Map<String, String> settings(Path folder) throws IOException {
        var all = new HashMap<String, String>();
        for (var port : List.of("HTTPS", "HTTP", "MANAGEMENT", "DB")) all.put("LINECARD_" + port + "_PORT", "" + free());
        for (var password : List.of("DB", "KEYSTORE")) all.put("LINECARD_" + password + "_PASSWORD", PASSWORD);
        all.put("LINECARD_DATA", folder.resolve("data").toString());
        all.put("LINECARD_PUBLIC_URL", "https://" + Request.HOST);
        all.put("LINECARD_SECRET_KEY_FILE", System.getenv("LINECARD_SECRET_KEY_FILE"));
        all.put("LINECARD_HEAP_MB", HEAP_MB);
        all.put("LINECARD_CACHED_FILES", CACHED_FILES);
        all.put("LINECARD_DEMO", "false");
        return all;
    }

    static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    void start() throws IOException, Problem, InterruptedException {
        new Certificates(settings, data).ensure();
        mariadb.start();
        wildfly.start();
    }

    /** With empty caches and cold code. */
    void restart() throws IOException, Problem, InterruptedException {
        wildfly.stop();
        wildfly.start();
    }

    /**
     * Phones get nothing over plain HTTP. For the row that measures without TLS the running server gets one more listener, on loopback, which believes the header
     * that says that a proxy in front ended TLS; the requests of that row carry it. The filter that guards the others, which wants TLS on the connection itself,
     * leaves this one out, and takes a reload to know it.
     */
    void listenInTheOpen() throws IOException, InterruptedException {
        new Management(settings.managementPort()).run(List.of(
            Management.operation("add", "socket-binding-group=standard-sockets/socket-binding=storm", Map.of("port", "" + plainPort, "interface", "public")),
            Management.operation("add", "subsystem=undertow/server=default-server/http-listener=storm", Map.of("socket-binding", "storm", "proxy-address-forwarding", "true", "enable-http2", "false")),
            Management.operation("remove", GUARD, Map.of()),
            Management.operation("add", GUARD, Map.of("priority", "1", "predicate", "not equals(%p, " + plainPort + ")")))).reload();
    }

    /** The certificate and its key as nginx reads them. */
    void exportKeyTo(Path where) throws IOException, GeneralSecurityException {
        var alias = "linecard";
        var key = keystore("tls.p12").getKey(alias, PASSWORD.toCharArray());
        Files.writeString(where.resolve("tls.key"), "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        Files.copy(data.file("tls.crt"), where.resolve("tls.crt"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Trusts the server's certificate. */
    SSLContext trust() throws IOException, GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(keystore("trust.p12"));
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private KeyStore keystore(String name) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(data.file(name).toFile(), PASSWORD.toCharArray());
    }

    Population population(org.linecard.vendors.VendorPacks packs) {
        return new Population("jdbc:mariadb://127.0.0.1:" + settings.dbPort() + "/linecard", settings.dbUser(), PASSWORD, packs);
    }

    @Override
    public int port(Row.Protocol protocol) {
        return protocol == Row.Protocol.PLAIN ? plainPort : settings.httpsPort();
    }

    @Override
    public List<Long> processes() {
        return List.of(wildfly.pid());
    }

    List<Long> database() {
        return List.of(mariadb.pid());
    }

    @Override
    public String etag(Request request) {
        return copies.etagOfLinecard(request);
    }

    @Override
    public void close() {
        wildfly.close();
        mariadb.close();
        data.close();
    }
}
