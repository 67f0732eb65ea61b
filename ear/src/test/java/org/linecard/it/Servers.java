package org.linecard.it;

import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.linecard.launcher.BadSettings;
import org.linecard.launcher.Certificates;
import org.linecard.launcher.Data;
import org.linecard.launcher.Keycloak;
import org.linecard.launcher.MariaDb;
import org.linecard.launcher.Problem;
import org.linecard.launcher.Settings;

/**
 * The real MariaDB and the real Keycloak of all integration tests: up before the first test, empty, and down after the last one.
 * A test that wants one of them away stops it and starts it again.
 */
public final class Servers implements LauncherSessionListener {

    private static Settings settings;
    private static Data data;
    private static MariaDb mariadb;
    private static Keycloak keycloak;

    public static Settings settings() {
        return settings;
    }

    public static MariaDb mariadb() {
        return mariadb;
    }

    public static Keycloak keycloak() {
        return keycloak;
    }

    /** Discovering tests opens a session too, and so does each fork: only the first one starts anything. */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (settings != null) {
            return;
        }
        try {
            Vendor.BELIEVED.write(Path.of(System.getenv("LINECARD_DEVICE_CAS")).resolve("vendor.pem"));
            settings = Settings.read(System.getenv(), Path.of("").toAbsolutePath());
            data = Data.open(settings, true);
            new Certificates(settings, data).ensure();
            mariadb = new MariaDb(settings, data);
            keycloak = new Keycloak(settings, data);
            Runtime.getRuntime().addShutdownHook(new Thread(Servers::stop));
            mariadb.start();
            keycloak.start();
        } catch (Problem | BadSettings e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop();
    }

    private static synchronized void stop() {
        if (data != null) {
            keycloak.close();
            mariadb.close();
            data.close();
            data = null;
        }
    }
}
