package org.linecard.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our own Keycloak on loopback. It imports realm-export/ when it has no realm yet; after that the realm belongs to its administrator. */
public final class Keycloak extends Server {

    private static final String ADMIN = "admin";

    private final Settings settings;
    private final Data data;
    private final Path home = Home.keycloak();
    private final KeycloakClient client;

    public Keycloak(Settings settings, Data data) {
        super("Keycloak", data.log("keycloak"), Duration.ofMillis(2_500));
        this.settings = settings;
        this.data = data;
        this.client = new KeycloakClient(settings, data);
    }

    @Override
    void prepare() throws IOException, Problem, InterruptedException {
        if (!Files.exists(home.resolve("lib/quarkus-run.jar"))) {
            throw new Problem("Keycloak's programs are not at " + home + ": build Linecard first.");
        }
        if (!KeycloakBuild.isDone()) {
            Console.say("Keycloak is being set up; this happens once");
            run(KeycloakBuild.command(), Map.of(), data.log("keycloak-build"), ProcessBuilder.Redirect.PIPE);
            KeycloakBuild.done();
        }
        var realm = data.folder("keycloak/import");
        Data.deleteTree(realm);
        Files.createDirectories(realm);
        Files.copy(Home.realmExport().resolve("linecard-realm.json"), realm.resolve("linecard-realm.json"));
        if (settings.demo()) {
            Files.copy(Home.realmExport().resolve("demo/linecard-users-0.json"), realm.resolve("linecard-users-0.json"));
        }
        var admin = data.file("keycloak-admin.txt");
        if (!Files.exists(admin)) {
            Data.writePrivately(admin, "Keycloak's own administrator, who makes logins: " + settings.keycloakUrl() + "/admin/master/console/#/linecard/users\n"
                    + "user: " + ADMIN + "\npassword: " + adminPassword() + "\n");
        }
    }

    private String adminPassword() {
        return data.secret("keycloak-admin-password", Optional.empty());
    }

    @Override
    List<String> command() {
        return java(List.of("-Xmx288m", "-Dkeycloak.migration.dir=" + data.file("keycloak/import")), "start", "--optimized",
                "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + settings.keycloakPort(), "--hostname=" + settings.keycloakUrl(),
                "--cache=local",
                "--db-url=jdbc:h2:file:" + data.folder("keycloak").resolve("store") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
    }

    /** What kc.sh would do, without the shell between us and the process that has to get the signals. */
    static List<String> java(List<String> options, String... arguments) {
        var home = Home.keycloak();
        var command = new ArrayList<>(List.of(Home.java(), "-Xms64m", "-XX:+UseSerialGC",
                // the optimising compiler costs more at the start than a login server of this size ever gets back
                "-XX:TieredStopAtLevel=1",
                "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true", "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.addAll(options);
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(List.of(arguments));
        return command;
    }

    /** The LINECARD_ words stand as placeholders in the realm; Keycloak fills them in at the import. */
    @Override
    Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword(),
                "LINECARD_OIDC_SECRET", data.secret("oidc-secret", settings.oidcSecret()),
                "LINECARD_PUBLIC_URL", settings.publicUrl().toString());
    }

    @Override
    boolean isReady() throws Problem {
        if (!Web.answers(discovery(URI.create(settings.keycloakUrl() + "/realms/linecard")), 200)) {
            return false;
        }
        try {
            client.keepInStep(ADMIN, adminPassword());
        } catch (IOException e) {
            throw Problem.ofServer(name(), "the client portal could not be given its address and secret (" + e.getMessage() + ").", log());
        }
        return true;
    }

    static URI discovery(URI realm) {
        return URI.create(realm + "/.well-known/openid-configuration");
    }

    @Override
    Optional<String> complaint() {
        return lines(log(), line -> line.contains(" ERROR "), 4).or(() -> lines(log(), line -> !line.isBlank(), 4));
    }
}
