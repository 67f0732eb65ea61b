package org.linecard.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM for short texts. The cipher text begins with the id of its key, so that a second key can be brought in later. */
final class Cipher {

    private static final String KEY_ID = "k1:";
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Cipher(SecretKeySpec key) {
        this.key = key;
    }

    String encrypt(String plain) {
        try {
            var iv = new byte[IV];
            RANDOM.nextBytes(iv);
            var body = cipher(javax.crypto.Cipher.ENCRYPT_MODE, iv).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return KEY_ID + Base64.getEncoder().encodeToString(ByteBuffer.allocate(IV + body.length).put(iv).put(body).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt with AES-GCM", e);
        }
    }

    /** @throws IllegalStateException when the text was changed, or encrypted with another key; the text is never part of the message */
    String decrypt(String stored) {
        if (!stored.startsWith(KEY_ID)) throw new IllegalStateException("A stored secret names a key that is not here");
        try {
            var bytes = Base64.getDecoder().decode(stored.substring(KEY_ID.length()));
            var iv = java.util.Arrays.copyOf(bytes, IV);
            return new String(cipher(javax.crypto.Cipher.DECRYPT_MODE, iv).doFinal(bytes, IV, bytes.length - IV), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("A stored secret does not open with this key: is LINECARD_SECRET_KEY_FILE the one that encrypted it?", e);
        }
    }

    private javax.crypto.Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
        var cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        return cipher;
    }
}
