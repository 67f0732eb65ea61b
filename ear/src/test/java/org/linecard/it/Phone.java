package org.linecard.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Asks for files as a phone does, and knows no more than one: its address, its password, the RFCs. */
final class Phone {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Phone() { }

    static HttpResponse<String> get(String file, String... headers) {
        return ask("GET", file, headers);
    }

    /** @param headers names and values in turn */
    static HttpResponse<String> ask(String method, String file, String... headers) {
        return send(method, Servers.settings().publicUrl() + "/p/" + file, headers);
    }

    static HttpResponse<String> send(String method, String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.noBody()).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) request.headers(headers);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + address + ": " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks, is challenged and answers with the scheme's own algorithm. */
    static HttpResponse<String> getByDigest(String algorithm, String file, String user, String password) {
        return get(file, "Authorization", digest(algorithm, file, user, password));
    }

    /** The header that answers a fresh challenge. */
    static String digest(String algorithm, String file, String user, String password) {
        var challenge = Pattern.compile("algorithm=" + algorithm + ",.*nonce=\"([^\"]+)\"");
        var nonce = get(file).headers().allValues("WWW-Authenticate").stream().map(challenge::matcher).filter(m -> m.find()).findFirst().orElseThrow().group(1);
        return digest(algorithm, file, user, password, nonce);
    }

    static String digest(String algorithm, String file, String user, String password, String nonce) {
        var uri = "/p/" + file;
        var response = hash(algorithm, hash(algorithm, user + ":Linecard:" + password) + ":" + nonce + ":00000001:c:auth:" + hash(algorithm, "GET:" + uri));
        return "Digest username=\"" + user + "\", realm=\"Linecard\", nonce=\"" + nonce + "\", uri=\"" + uri + "\", algorithm=" + algorithm
            + ", qop=auth, nc=00000001, cnonce=\"c\", response=\"" + response + "\"";
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
