package org.linecard.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** The key that encrypts secrets at rest: 32 random bytes, Base64, in the file that {@code LINECARD_SECRET_KEY_FILE} names. */
final class SecretKey {

    private SecretKey() { }

    static SecretKeySpec fromEnvironment() {
        var file = System.getenv("LINECARD_SECRET_KEY_FILE");
        if (file == null || file.isBlank()) throw new IllegalStateException("LINECARD_SECRET_KEY_FILE is not set: it names the file with the key that encrypts secrets at rest");
        return fromFile(Path.of(file));
    }

    static SecretKeySpec fromFile(Path file) {
        try {
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != 32) throw new IllegalStateException(file + " must hold 32 bytes in Base64, it holds " + bytes.length);
            return new SecretKeySpec(bytes, "AES");
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The key file " + file + " cannot be read as 32 bytes in Base64", e);
        }
    }
}
