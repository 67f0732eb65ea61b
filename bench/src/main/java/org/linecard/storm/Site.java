package org.linecard.storm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.linecard.launcher.BadSettings;
import org.linecard.launcher.Certificates;
import org.linecard.launcher.Data;
import org.linecard.launcher.MariaDb;
import org.linecard.launcher.Problem;
import org.linecard.launcher.Settings;
import org.linecard.launcher.WildFly;

/** Linecard itself: MariaDB and WildFly as {@code ./linecard run} starts them, empty, on ports of their own. Nobody logs in, so there is no Keycloak. */
final class Site implements Target, AutoCloseable {

    private static final String PASSWORD = "only-for-the-measurement";

    private final Path folder;
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
        settings = Settings.read(Map.of("LINECARD_DATA", folder.resolve("data").toString(), "LINECARD_HTTPS_PORT", "" + free(), "LINECARD_HTTP_PORT", "" + free(), "LINECARD_MANAGEMENT_PORT", "" + free(),
            "LINECARD_DB_PORT", "" + free(), "LINECARD_DB_PASSWORD", PASSWORD, "LINECARD_KEYSTORE_PASSWORD", PASSWORD, "LINECARD_PUBLIC_URL", "https://" + Request.HOST,
            "LINECARD_SECRET_KEY_FILE", System.getenv("LINECARD_SECRET_KEY_FILE"), "LINECARD_DEMO", "false"), folder);
        data = Data.open(settings, true);
        mariadb = new MariaDb(settings, data);
        wildfly = new WildFly(settings, data);
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
        listenInTheOpen();
    }

    /** With empty caches and cold code. */
    void restart() throws IOException, Problem, InterruptedException {
        wildfly.stop();
        wildfly.start();
        listenInTheOpen();
    }

    /**
     * Phones get nothing over plain HTTP. For the row that measures without TLS the running server gets one more listener, on loopback, which believes
     * the header that says that a proxy in front ended TLS; the requests of that row carry it. (What WildFly calls "secure" of a listener has no effect.)
     */
    private void listenInTheOpen() throws IOException {
        try (var client = ModelControllerClient.Factory.create("127.0.0.1", settings.managementPort())) {
            run(client, operation("add", "socket-binding-group", "standard-sockets", "socket-binding", "storm"), Map.of("port", "" + plainPort, "interface", "public"));
            run(client, operation("add", "subsystem", "undertow", "server", "default-server", "http-listener", "storm"),
                Map.of("socket-binding", "storm", "proxy-address-forwarding", "true", "enable-http2", "false"));
        }
    }

    private static ModelNode operation(String name, String... address) {
        var operation = new ModelNode();
        operation.get("operation").set(name);
        for (int i = 0; i < address.length; i += 2) operation.get("address").add(address[i], address[i + 1]);
        return operation;
    }

    private static void run(ModelControllerClient client, ModelNode operation, Map<String, String> attributes) throws IOException {
        attributes.forEach((name, value) -> operation.get(name).set(value));
        var result = client.execute(operation);
        if (!result.get("outcome").asString().equals("success")) throw new IOException("WildFly refused " + operation + ": " + result.get("failure-description"));
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
