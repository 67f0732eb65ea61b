package org.linecard.provisioning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** User name and password of a device, with the hashes that proofs are compared with: made at the first proof of each kind, so that a phone that comes again costs none of them. */
public final class Credential {

    /** Of every challenge (RFC 9110, section 11.5); part of the hashes. */
    public static final String REALM = "Linecard";

    private final String user;
    private final String realm;
    private final String password;
    private volatile byte[] basic;
    private volatile String md5;
    private volatile String sha256;

    public Credential(String user, String password) {
        this(user, REALM, password);
    }

    /** Of another realm than ours. */
    public Credential(String user, String realm, String password) {
        this.user = user;
        this.realm = realm;
        this.password = password;
    }

    public String user() {
        return user;
    }

    /** SHA-256 of what Basic sends (RFC 7617): user name, colon and password in UTF-8. */
    public byte[] basic() {
        if (basic == null) basic = hash("SHA-256", user + ":" + password);
        return basic;
    }

    /** H(A1) of Digest in small hexadecimal digits (RFC 7616, section 3.4.2). @param algorithm {@code MD5} or {@code SHA-256} */
    public String ha1(String algorithm) {
        return switch (algorithm) {
            case "MD5" -> md5 == null ? md5 = ofRealm(algorithm) : md5;
            case "SHA-256" -> sha256 == null ? sha256 = ofRealm(algorithm) : sha256;
            default -> throw new IllegalArgumentException(algorithm);
        };
    }

    private String ofRealm(String algorithm) {
        return HexFormat.of().formatHex(hash(algorithm, user + ":" + realm + ":" + password));
    }

    private static byte[] hash(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
