package org.linecard.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * WildFly with the EAR. Configuration and EAR are taken afresh from the build at each start, so that a setting has one home: the environment.
 * What the server writes lies in LINECARD_DATA; the built server is never touched.
 */
public final class WildFly extends Server {

    private static final String EAR = "linecard.ear";

    private final Settings settings;
    private final Data data;
    private final Certificates certificates;
    private final Path home = Home.wildfly();

    public WildFly(Settings settings, Data data) {
        super("WildFly", data.log("wildfly"), Duration.ofMillis(2_500));
        this.settings = settings;
        this.data = data;
        this.certificates = new Certificates(settings, data);
    }

    @Override
    void prepare() throws IOException, Problem {
        if (!Files.exists(home.resolve("jboss-modules.jar")) || !Files.exists(Home.ear())) {
            throw new Problem("WildFly is not at " + home + " or the EAR not at " + Home.ear() + ": build Linecard first.");
        }
        var base = data.folder("wildfly");
        for (var part : List.of("configuration", "deployments")) {
            Data.deleteTree(base.resolve(part));
        }
        Data.copyTree(home.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        Files.copy(Home.ear(), base.resolve("deployments").resolve(EAR));
        Data.deleteTree(base.resolve("tmp"));
        Data.deleteTree(base.resolve("data"));
        if (Files.exists(log())) {
            Files.move(log(), data.log("wildfly-previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    List<String> command() {
        var base = data.folder("wildfly");
        var command = new ArrayList<>(List.of(Home.java(), "-D[Standalone]", "-Xms192m", "-Xmx" + settings.heapMegabytes() + "m", "-XX:+UseParallelGC",
                "-Djava.net.preferIPv4Stack=" + !settings.bind().contains(":"), "-Djava.awt.headless=true", "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Djboss.home.dir=" + home, "-Djboss.server.base.dir=" + base, "-Djboss.server.log.dir=" + log().getParent(),
                "-Dorg.jboss.boot.log.file=" + log(), "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "--add-modules=java.se"));
        for (var name : List.of("java.desktop/sun.awt", "java.naming/com.sun.jndi.ldap", "java.naming/com.sun.jndi.url.ldap", "java.naming/com.sun.jndi.url.ldaps",
                "jdk.naming.dns/com.sun.jndi.dns")) {
            command.add("--add-exports=" + name + "=ALL-UNNAMED");
        }
        for (var name : List.of("java.base/java.lang", "java.base/java.lang.invoke", "java.base/java.lang.reflect", "java.base/java.io", "java.base/java.net",
                "java.base/java.security", "java.base/java.util", "java.base/java.util.concurrent", "java.management/javax.management", "java.naming/javax.naming")) {
            command.add("--add-opens=" + name + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString(), "-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
        return command;
    }

    /** Everything that the server's configuration and the application read, and secrets only here, where no list of processes shows them. */
    @Override
    Map<String, String> environment() {
        var all = new HashMap<String, String>();
        all.put("LINECARD_BIND", settings.bind());
        all.put("LINECARD_HTTPS_PORT", "" + settings.httpsPort());
        all.put("LINECARD_HTTP_PORT", "" + settings.httpPort());
        all.put("LINECARD_MANAGEMENT_PORT", "" + settings.managementPort());
        all.put("LINECARD_DB_URL", settings.jdbcUrl());
        all.put("LINECARD_DB_USER", settings.dbUser());
        all.put("LINECARD_DB_PASSWORD", data.secret("db-password", settings.dbPassword()));
        all.put("LINECARD_OIDC_URL", settings.realmUrl().toString());
        all.put("LINECARD_OIDC_SECRET", data.secret("oidc-secret", settings.oidcSecret()));
        all.put("LINECARD_PUBLIC_URL", settings.publicUrl().toString());
        all.put("LINECARD_DATA", settings.data().toString());
        all.put("LINECARD_SECRET_KEY_FILE", data.secretKey(settings.secretKeyFile()).toString());
        all.put("LINECARD_KEYSTORE", certificates.keystore().toString());
        all.put("LINECARD_KEYSTORE_PASSWORD", certificates.password());
        all.put("LINECARD_FIRMWARE_DIR", settings.firmwareFolder().toString());
        all.put("LINECARD_FIRMWARE_MB", "" + settings.firmwareMegabytes());
        all.put("LINECARD_PACKS", settings.packsFolder().toString());
        all.put("LINECARD_TRUSTED_PROXIES", settings.trustedProxies().orElse(""));
        settings.deviceCas().ifPresent(folder -> all.putAll(Map.of("LINECARD_DEVICE_CAS", folder.toString(), "LINECARD_ASK_FOR_CERTIFICATES", "true")));
        settings.clientCertHeader().ifPresent(header -> all.put("LINECARD_CLIENT_CERT_HEADER", header));
        settings.registrarUrl().ifPresent(url -> {
            all.put("LINECARD_REGISTRAR_URL", url);
            all.put("LINECARD_REGISTRAR_USER", settings.registrarUser());
            all.put("LINECARD_REGISTRAR_PASSWORD", settings.registrarPassword().orElse(""));
        });
        all.put("LINECARD_CACHED_FILES", "" + settings.cachedFiles());
        all.put("LINECARD_DEMO", "" + settings.demo());
        return all;
    }

    /** The log is WildFly's own, rotated by itself; here lands only what the JVM says before and after. */
    @Override
    Path output() {
        return data.log("wildfly-jvm");
    }

    @Override
    boolean isReady() throws Problem {
        var deployment = data.folder("wildfly").resolve("deployments");
        if (Files.exists(deployment.resolve(EAR + ".failed"))) {
            throw failed("the application could not be deployed.");
        }
        return Files.exists(deployment.resolve(EAR + ".deployed")) && answers();
    }

    /** The port was free before, so whoever answers is our server; a listener that it could not open stays silent. */
    private boolean answers() throws Problem {
        if (lines(log(), line -> line.contains("WFLYSRV0026"), 1).isPresent()) {
            throw failed("it started with errors.");
        }
        var status = Web.status(address("/p/"));
        return status > 0 && status < 500;
    }

    /** The portal sends whoever wants to log in to Keycloak; before that, the two have not found each other. */
    void requireLogin() throws Problem, InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var status = Web.status(address("/login"));
        while (status != 302) {
            if (endsWithin(Duration.ofMillis(300)) || System.nanoTime() > end) {
                throw failed("the portal does not lead to the login (it answers " + status + ").");
            }
            status = Web.status(address("/login"));
        }
    }

    private URI address(String path) {
        var host = settings.bind().equals("0.0.0.0") ? "127.0.0.1" : settings.bind();
        return URI.create("https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + settings.httpsPort() + path);
    }

    @Override
    Optional<String> complaint() {
        return lines(log(), line -> line.contains(" ERROR ") || line.startsWith("Caused by:"), 6).or(() -> lines(output(), line -> !line.isBlank(), 4));
    }
}
