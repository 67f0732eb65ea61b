package org.linecard.security;

import java.security.SecureRandom;

/** Makes passwords that a machine remembers: letters and digits that no phone's file format, URL or keypad trips over. */
public final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private Passwords() { }

    /** @return 20 characters of an alphabet of 56 without look-alikes: 116 bits */
    public static String generate() {
        return RANDOM.ints(20, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt)
            .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    /** @return six digits for a voicemail box, typed on a phone */
    public static String pin() {
        return String.format("%06d", RANDOM.nextInt(1_000_000));
    }
}
