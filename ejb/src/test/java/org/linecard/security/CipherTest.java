package org.linecard.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CipherTest {

    private final Cipher cipher = new Cipher(key(1));

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "demo-device-1", "pässwörd 😀", "k1:not really"})
    void whatIsEncryptedOpensAgain(String plain) {
        assertEquals(plain, cipher.decrypt(cipher.encrypt(plain)));
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertNotEquals(cipher.encrypt("secret"), cipher.encrypt("secret"));
    }

    @Test
    void theStoredFormNamesItsKeyAndHidesTheText() {
        var stored = cipher.encrypt("secret");
        assertTrue(stored.startsWith("k1:"));
        assertFalse(stored.contains("secret"));
    }

    @Test
    void oneChangedBitIsNoticed() {
        var bytes = Base64.getDecoder().decode(cipher.encrypt("secret").substring(3));
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            var tampered = "k1:" + Base64.getEncoder().encodeToString(bytes);
            assertThrows(IllegalStateException.class, () -> cipher.decrypt(tampered));
            bytes[i] ^= 1;
        }
    }

    @Test
    void anotherKeyDoesNotOpenItAndSaysWhereToLook() {
        var stored = cipher.encrypt("secret");
        var refusal = assertThrows(IllegalStateException.class, () -> new Cipher(key(2)).decrypt(stored));
        assertTrue(refusal.getMessage().contains("LINECARD_SECRET_KEY_FILE"));
        assertFalse(refusal.getMessage().contains(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain text", "k2:AAAA", "k1:", "k1:AAAA", "k1:%%%"})
    void whatWasNeverEncryptedIsRefusedWithoutRepeatingIt(String stored) {
        var refusal = assertThrows(IllegalStateException.class, () -> cipher.decrypt(stored));
        assertFalse(refusal.getMessage().contains(stored));
    }

    @Test
    void aKeyFileHolds32BytesInBase64(@TempDir Path folder) throws Exception {
        var file = folder.resolve("secret.key");
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        assertEquals(32, SecretKey.fromFile(file).getEncoded().length);
        for (var wrong : new String[] {"", "short", "%%%", Base64.getEncoder().encodeToString(new byte[16])}) {
            Files.writeString(file, wrong);
            assertTrue(assertThrows(IllegalStateException.class, () -> SecretKey.fromFile(file)).getMessage().contains("secret.key"));
        }
    }

    @Test
    void aGeneratedPasswordIsLongAndPlain() {
        for (int i = 0; i < 200; i++) assertTrue(Passwords.generate().matches("[a-zA-Z2-9]{20}"));
        assertTrue(Passwords.pin().matches("[0-9]{6}"));
    }

    private static SecretKeySpec key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new SecretKeySpec(bytes, "AES");
    }
}
