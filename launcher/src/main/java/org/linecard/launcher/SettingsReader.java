package org.linecard.launcher;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Turns environment variables into {@link Settings} and collects every problem on the way, so that one start shows them all. */
final class SettingsReader {

    static final String PREFIX = "LINECARD_";
    private static final Set<String> NOT_OURS_TO_READ = Set.of("LINECARD_MAVEN_ARGS", "LINECARD_NODE", "LINECARD_ASK_FOR_CERTIFICATES");

    private final Map<String, String> environment;
    private final Path home;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> known = new java.util.TreeSet<>(NOT_OURS_TO_READ);

    SettingsReader(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    Settings read() throws BadSettings {
        var bind = bind();
        var httpsPort = port("LINECARD_HTTPS_PORT", 8443);
        var settings = new Settings(
                bind,
                httpsPort,
                port("LINECARD_HTTP_PORT", 8080),
                port("LINECARD_MANAGEMENT_PORT", 9990),
                port("LINECARD_KEYCLOAK_PORT", 8180),
                port("LINECARD_DB_PORT", 13306),
                checked("LINECARD_DB_URL", v -> v.startsWith("jdbc:mariadb://"), "a JDBC address such as jdbc:mariadb://db.example.com:3306/linecard"),
                text("LINECARD_DB_USER").orElse("linecard"),
                text("LINECARD_DB_PASSWORD"),
                url("LINECARD_OIDC_URL", "the address of a Keycloak realm, such as https://login.example.com/realms/linecard"),
                text("LINECARD_OIDC_SECRET"),
                publicUrl(httpsPort),
                path("LINECARD_DATA").orElse(home.resolve(".linecard")),
                existing("LINECARD_SECRET_KEY_FILE"),
                existing("LINECARD_KEYSTORE"),
                text("LINECARD_KEYSTORE_PASSWORD"),
                path("LINECARD_FIRMWARE_DIR"),
                checked("LINECARD_FIRMWARE_MB", v -> v.matches("[1-9][0-9]{0,5}"), "a whole number of megabytes").map(Integer::parseInt).orElse(1024),
                path("LINECARD_PACKS"),
                checked("LINECARD_TRUSTED_PROXIES", Networks::areNamedBy, "a list of addresses or blocks of them, such as 192.0.2.7, 10.0.0.0/8, 2001:db8::/32"),
                folder("LINECARD_DEVICE_CAS"),
                checked("LINECARD_CLIENT_CERT_HEADER", v -> v.matches("[A-Za-z0-9-]+"), "the name of a header, such as Client-Cert or X-SSL-Client-Cert"),
                checked("LINECARD_REGISTRAR_URL", v -> v.startsWith("jdbc:mariadb://"), "a JDBC address such as jdbc:mariadb://sip.example.com:3306/kamailio"),
                text("LINECARD_REGISTRAR_USER").orElse("linecard_reader"),
                text("LINECARD_REGISTRAR_PASSWORD"),
                checked("LINECARD_HEAP_MB", v -> v.matches("[1-9][0-9]{2,5}"), "a whole number of megabytes, 256 or more").map(Integer::parseInt).orElse(512),
                checked("LINECARD_CACHED_FILES", v -> v.matches("[1-9][0-9]{0,7}"), "a whole number of files").map(Integer::parseInt).orElse(10_000),
                flag("LINECARD_DEMO", false));
        checkTogether(settings);
        reportUnknown();
        if (!problems.isEmpty()) {
            throw new BadSettings(problems);
        }
        return settings;
    }

    private void checkTogether(Settings s) {
        var ports = new HashMap<Integer, String>();
        distinct(ports, s.httpsPort(), "LINECARD_HTTPS_PORT");
        distinct(ports, s.httpPort(), "LINECARD_HTTP_PORT");
        distinct(ports, s.managementPort(), "LINECARD_MANAGEMENT_PORT");
        if (s.ownKeycloak()) {
            distinct(ports, s.keycloakPort(), "LINECARD_KEYCLOAK_PORT");
        }
        if (s.ownDatabase()) {
            distinct(ports, s.dbPort(), "LINECARD_DB_PORT");
        }
        if (s.demo() && !isLoopback(s.bind())) {
            problems.add("LINECARD_BIND is " + s.bind() + ", which other machines can reach: the demo, whose passwords everybody knows, runs on a loopback address only."
                    + " Say ./linecard run --no-demo, or leave LINECARD_BIND at 127.0.0.1.");
        }
        if (!s.ownDatabase() && s.dbPassword().isEmpty()) {
            problems.add("LINECARD_DB_PASSWORD is not set: LINECARD_DB_URL names a database of yours, expected is the password of its user " + s.dbUser() + ".");
        }
        if (!s.ownKeycloak() && s.oidcSecret().isEmpty()) {
            problems.add("LINECARD_OIDC_SECRET is not set: LINECARD_OIDC_URL names a Keycloak of yours, expected is the secret of its client portal.");
        }
        if (s.registrarUrl().isPresent() && s.registrarPassword().isEmpty()) {
            problems.add("LINECARD_REGISTRAR_PASSWORD is not set: LINECARD_REGISTRAR_URL names a registrar's database, expected is the password of its user " + s.registrarUser() + ".");
        }
        if (s.keystore().isPresent() && s.keystorePassword().isEmpty()) {
            problems.add("LINECARD_KEYSTORE_PASSWORD is not set: expected is the password of LINECARD_KEYSTORE.");
        }
    }

    private void distinct(Map<Integer, String> ports, int port, String name) {
        var other = ports.putIfAbsent(port, name);
        if (other != null && port > 0) {
            problems.add(name + " is " + port + ", as is " + other + ": expected is a port of its own.");
        }
    }

    private void reportUnknown() {
        environment.keySet().stream().filter(name -> name.startsWith(PREFIX) && !known.contains(name)).sorted()
                .forEach(name -> problems.add(name + " is not a setting of Linecard. The settings are " + String.join(", ", known) + "."));
    }

    private String bind() {
        var value = text("LINECARD_BIND").orElse("127.0.0.1");
        try {
            InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            expected("LINECARD_BIND", value, "an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all");
        }
        return value;
    }

    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private URI publicUrl(int httpsPort) {
        var expected = "an https address without a path or a slash at its end, such as https://phones.example.com";
        return url("LINECARD_PUBLIC_URL", expected).map(url -> {
            if (!"https".equals(url.getScheme()) || !url.getRawPath().isEmpty() || url.getRawQuery() != null) {
                expected("LINECARD_PUBLIC_URL", url.toString(), expected);
            }
            return url;
        }).orElse(URI.create("https://localhost" + (httpsPort == 443 ? "" : ":" + httpsPort)));
    }

    private int port(String name, int otherwise) {
        return checked(name, v -> v.matches("\\d{1,5}") && Integer.parseInt(v) >= 1 && Integer.parseInt(v) <= 65535, "a port from 1 to 65535")
                .map(Integer::parseInt).orElse(otherwise);
    }

    private boolean flag(String name, boolean otherwise) {
        return checked(name, v -> v.equals("true") || v.equals("false"), "true or false").map(Boolean::parseBoolean).orElse(otherwise);
    }

    private Optional<URI> url(String name, String expected) {
        return checked(name, SettingsReader::isWebAddress, expected).map(URI::create);
    }

    private static boolean isWebAddress(String value) {
        try {
            var uri = new URI(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private Optional<Path> existing(String name) {
        var path = path(name);
        path.filter(p -> !Files.isReadable(p) || Files.isDirectory(p)).ifPresent(p -> expected(name, p.toString(), "a file that exists and can be read"));
        return path;
    }

    private Optional<Path> folder(String name) {
        var path = path(name);
        path.filter(p -> !Files.isReadable(p) || !Files.isDirectory(p)).ifPresent(p -> expected(name, p.toString(), "a folder that exists and can be read"));
        return path;
    }

    private Optional<Path> path(String name) {
        return text(name).map(value -> home.resolve(value).toAbsolutePath().normalize());
    }

    private Optional<String> checked(String name, Predicate<String> good, String expected) {
        var value = text(name);
        if (value.isPresent() && !good.test(value.get())) {
            expected(name, value.get(), expected);
            return Optional.empty();
        }
        return value;
    }

    private void expected(String name, String value, String expected) {
        problems.add(name + " is \"" + value + "\": expected is " + expected + ".");
    }

    /** An empty variable counts as not set: compose files and CI systems pass those along. */
    private Optional<String> text(String name) {
        known.add(name);
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
