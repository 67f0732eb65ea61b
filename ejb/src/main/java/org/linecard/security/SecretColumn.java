package org.linecard.security;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Encrypts a column at rest. The cipher text differs each time, so a secret can be read but never searched for. */
@Converter
public class SecretColumn implements AttributeConverter<String, String> {

    private static final class Held {
        static final Cipher CIPHER = new Cipher(SecretKey.fromEnvironment());
    }

    @Override
    public String convertToDatabaseColumn(String plain) {
        return plain == null ? null : Held.CIPHER.encrypt(plain);
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        return stored == null ? null : Held.CIPHER.decrypt(stored);
    }
}
