package org.linecard.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsNamedWithItsSetting() throws IOException, BadSettings {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = settings(Map.of("LINECARD_KEYCLOAK_PORT", "" + other.getLocalPort()));
            var message = assertThrows(Problem.class, () -> Ports.requireFree(settings)).getMessage();
            assertTrue(message.contains("Port " + other.getLocalPort()) && message.contains("LINECARD_KEYCLOAK_PORT"), message);
        }
    }

    @Test
    void thePortOfAServerThatIsTheUsersOwnDoesNotMatter() throws IOException, BadSettings {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = settings(Map.of("LINECARD_DB_PORT", "" + other.getLocalPort(), "LINECARD_DB_URL", "jdbc:mariadb://db/linecard", "LINECARD_DB_PASSWORD", "x"));
            assertDoesNotThrow(() -> Ports.requireFree(settings));
        }
    }

    /** Free ports for all that a test does not name. */
    private static Settings settings(Map<String, String> some) throws IOException, BadSettings {
        var all = new HashMap<String, String>();
        for (var name : new String[] {"HTTPS", "HTTP", "MANAGEMENT", "KEYCLOAK", "DB"}) {
            try (var free = new ServerSocket(0)) {
                all.put("LINECARD_" + name + "_PORT", "" + free.getLocalPort());
            }
        }
        all.putAll(some);
        return Settings.read(all, Path.of("/"));
    }
}
