package org.linecard.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The OIDC provider as seen from here: where it is, and whether it answers. A page must be able to say why nobody can log in. */
final class LoginServer {

    static final String REALM = System.getenv().getOrDefault("LINECARD_OIDC_URL", "http://localhost:8180/realms/linecard");
    static final String ORIGIN = origin(URI.create(REALM));
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private LoginServer() { }

    /** Asks for the realm's discovery document; takes {@link #PATIENCE} at most. */
    static boolean answers() {
        try {
            var ask = HttpRequest.newBuilder(URI.create(REALM + "/.well-known/openid-configuration")).timeout(PATIENCE).build();
            return HTTP.send(ask, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
