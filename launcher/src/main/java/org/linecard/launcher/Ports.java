package org.linecard.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Asks before anything starts whether the ports are free, because WildFly, for one, starts without the listener that it could not open. */
final class Ports {

    private Ports() {
    }

    static void requireFree(Settings s) throws Problem {
        var taken = new ArrayList<String>();
        check(taken, s.bind(), s.httpsPort(), "LINECARD_HTTPS_PORT", "the portal and phones");
        check(taken, s.bind(), s.httpPort(), "LINECARD_HTTP_PORT", "the redirect to HTTPS");
        check(taken, "127.0.0.1", s.managementPort(), "LINECARD_MANAGEMENT_PORT", "WildFly's management");
        if (s.ownKeycloak()) {
            check(taken, "127.0.0.1", s.keycloakPort(), "LINECARD_KEYCLOAK_PORT", "Keycloak");
        }
        if (s.ownDatabase()) {
            check(taken, "127.0.0.1", s.dbPort(), "LINECARD_DB_PORT", "MariaDB");
        }
        if (!taken.isEmpty()) {
            throw new Problem(String.join("\n", taken) + "\nStop the program that listens there, or choose another port by the setting named.");
        }
    }

    private static void check(List<String> taken, String address, int port, String setting, String use) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            taken.add("Port " + port + ", meant for " + use + " (" + setting + "), cannot be opened on " + address + ": " + e.getMessage() + ".");
        }
    }
}
