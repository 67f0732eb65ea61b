package org.linecard.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * All that can be set, read from environment variables and checked as a whole. An absent Optional means that Linecard brings its own:
 * an embedded MariaDB, its own Keycloak, a generated password, a self-signed certificate. docs/settings.md explains each name.
 */
public record Settings(
        String bind,
        int httpsPort,
        int httpPort,
        int managementPort,
        int keycloakPort,
        int dbPort,
        Optional<String> dbUrl,
        String dbUser,
        Optional<String> dbPassword,
        Optional<URI> oidcUrl,
        Optional<String> oidcSecret,
        URI publicUrl,
        Path data,
        Optional<Path> secretKeyFile,
        Optional<Path> keystore,
        Optional<String> keystorePassword,
        Optional<Path> firmware,
        int firmwareMegabytes,
        Optional<Path> packs,
        Optional<String> trustedProxies,
        Optional<Path> deviceCas,
        Optional<String> clientCertHeader,
        Optional<String> registrarUrl,
        String registrarUser,
        Optional<String> registrarPassword,
        int heapMegabytes,
        int cachedFiles,
        boolean demo) {

    /** @param home where relative paths start: the folder of the repository */
    public static Settings read(Map<String, String> environment, Path home) throws BadSettings {
        return new SettingsReader(environment, home).read();
    }

    public boolean ownDatabase() {
        return dbUrl.isEmpty();
    }

    public boolean ownKeycloak() {
        return oidcUrl.isEmpty();
    }

    /** In the data folder unless told otherwise, and then it goes with the rest of it. */
    Path firmwareFolder() {
        return firmware.orElse(data.resolve("firmware"));
    }

    /** The operator's own vendor packs; need not exist. */
    Path packsFolder() {
        return packs.orElse(data.resolve("packs"));
    }

    String jdbcUrl() {
        return dbUrl.orElse("jdbc:mariadb://127.0.0.1:" + dbPort + "/linecard");
    }

    URI keycloakUrl() {
        return URI.create("http://localhost:" + keycloakPort);
    }

    URI realmUrl() {
        return oidcUrl.orElse(URI.create(keycloakUrl() + "/realms/linecard"));
    }
}
