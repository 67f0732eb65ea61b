package org.linecard.provisioning;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Strong entity tags made of the bytes themselves (RFC 9110, section 8.8.3): two files have the same one only when they are the same. */
final class EntityTag {

    private static final int BYTES = 16;

    private EntityTag() { }

    static String of(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Weak comparison, as If-None-Match asks for (RFC 9110, section 13.1.2). */
    static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) return false;
        return Arrays.stream(ifNoneMatch.split(",")).map(String::strip).map(t -> t.startsWith("W/") ? t.substring(2) : t).anyMatch(t -> t.equals("*") || t.equals(tag));
    }
}
