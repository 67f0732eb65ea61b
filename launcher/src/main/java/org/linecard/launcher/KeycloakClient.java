package org.linecard.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Keeps the client "portal" of our own Keycloak in step with LINECARD_PUBLIC_URL and LINECARD_OIDC_SECRET. The import sets both, but only once;
 * whoever changes a port later would be refused at the login with "Invalid redirect uri".
 */
final class KeycloakClient {

    private final Settings settings;
    private final Path stamp;
    private final String secret;

    KeycloakClient(Settings settings, Data data) {
        this.settings = settings;
        this.stamp = data.folder("keycloak").resolve("client");
        this.secret = data.secret("oidc-secret", settings.oidcSecret());
    }

    void keepInStep(String admin, String password) throws IOException {
        var wanted = fingerprint();
        if (!Files.exists(stamp)) {
            Files.writeString(stamp, wanted);
        } else if (!Files.readString(stamp).equals(wanted)) {
            update(admin, password);
            Files.writeString(stamp, wanted);
        }
    }

    private void update(String admin, String password) throws IOException {
        var keycloak = settings.keycloakUrl();
        var answer = Web.send("POST", URI.create(keycloak + "/realms/master/protocol/openid-connect/token"), "", "application/x-www-form-urlencoded",
                "client_id=admin-cli&grant_type=password&username=" + encoded(admin) + "&password=" + encoded(password));
        var token = "Bearer " + first(answer, "\"access_token\":\"([^\"]+)\"");
        var clients = keycloak + "/admin/realms/linecard/clients";
        var id = first(Web.send("GET", URI.create(clients + "?clientId=portal"), token, "", ""), "\"id\":\"([^\"]+)\",\"clientId\":\"portal\"");
        var url = settings.publicUrl();
        Web.send("PUT", URI.create(clients + "/" + id), token, "application/json", "{\"clientId\":\"portal\",\"secret\":" + json(secret) + ",\"rootUrl\":" + json(url.toString())
                + ",\"redirectUris\":[" + json(url + "/*") + "]}");
    }

    private String fingerprint() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((settings.publicUrl() + " " + secret).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(String text, String pattern) throws IOException {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IOException("Keycloak's answer lacks " + pattern);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
