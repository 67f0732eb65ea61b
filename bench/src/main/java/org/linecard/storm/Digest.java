package org.linecard.storm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Authorization header of RFC 7616 with qop=auth, as a phone makes it. */
record Digest(String algorithm) {

    private static final String REALM = "Linecard";

    /** Of the challenges, the nonce for this algorithm. */
    Optional<String> nonce(String challenges) {
        var m = Pattern.compile("algorithm=" + algorithm + ",.*nonce=\"([^\"]+)\"").matcher(challenges);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** @param count of this nonce, from 1 */
    String header(Request request, String nonce, int count) {
        var caller = request.caller();
        var nc = String.format("%08x", count);
        var secret = hash(caller.mac() + ":" + REALM + ":" + caller.password());
        var response = hash(secret + ":" + nonce + ":" + nc + ":storm:auth:" + hash("GET:" + request.target()));
        return "Digest username=\"" + caller.mac() + "\", realm=\"" + REALM + "\", nonce=\"" + nonce + "\", uri=\"" + request.target() + "\", algorithm=" + algorithm
            + ", qop=auth, nc=" + nc + ", cnonce=\"storm\", response=\"" + response + "\"";
    }

    private String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
