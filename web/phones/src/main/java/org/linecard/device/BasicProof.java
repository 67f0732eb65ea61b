package org.linecard.device;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.linecard.provisioning.Credential;
import org.linecard.provisioning.Proof;

/** User name and password in the open, inside TLS (RFC 7617). */
record BasicProof(byte[] credentials) implements Proof {

    /** Of the header's value after the scheme. What cannot be read proves nothing, but is something. */
    static BasicProof parse(String encoded) {
        try {
            return new BasicProof(Base64.getDecoder().decode(encoded.strip()));
        } catch (IllegalArgumentException notBase64) {
            return new BasicProof(new byte[0]);
        }
    }

    @Override
    public boolean isGiven() {
        return true;
    }

    /** Compares hashes, so that the time tells neither length nor beginning of the password. */
    @Override
    public boolean holds(Credential credential) {
        return MessageDigest.isEqual(credential.basic(), hash(credentials));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
