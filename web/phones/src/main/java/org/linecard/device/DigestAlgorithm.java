package org.linecard.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.linecard.provisioning.Credential;

/** The hash functions of RFC 7616 that we offer. MD5 is for phones that know no better; TLS is around it. */
enum DigestAlgorithm {

    SHA_256("SHA-256"), MD5("MD5");

    private final String token;

    DigestAlgorithm(String token) {
        this.token = token;
    }

    /** The session variants ({@code -sess}) are not known here: no challenge of ours offers them. */
    static Optional<DigestAlgorithm> named(String token) {
        for (var algorithm : values()) if (algorithm.token.equalsIgnoreCase(token)) return Optional.of(algorithm);
        return Optional.empty();
    }

    String token() {
        return token;
    }

    /** The {@code response} parameter for qop {@code auth}, in lower-case hexadecimal (RFC 7616, section 3.4.1). */
    String response(Credential credential, String method, String uri, String nonce, String nc, String cnonce) {
        var request = hash(method + ":" + uri);
        return hash(String.join(":", credential.ha1(token), nonce, nc, cnonce, "auth", request));
    }

    private String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(token).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
