package org.linecard.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the parts lie: the repository with its build results. */
final class Home {

    static final Path ROOT = root();

    private Home() {
    }

    static Path keycloak() {
        return ROOT.resolve("launcher/target/keycloak");
    }

    static Path mariadb() {
        return ROOT.resolve("launcher/target/mariadb");
    }

    static Path wildfly() {
        return ROOT.resolve("ear/target/server");
    }

    static Path ear() {
        return ROOT.resolve("ear/target/linecard.ear");
    }

    static Path realmExport() {
        return ROOT.resolve("realm-export");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String keytool() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    }

    /** This class lies in launcher/target, as a jar or as a folder of classes. */
    private static Path root() {
        try {
            return Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolve("../../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
