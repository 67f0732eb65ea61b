package org.linecard.registrar;

import java.time.Instant;
import java.util.List;

/** Answers of registrars to test with. */
public final class Registrars {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Registrars() { }

    public static Registration here() {
        return Registration.of(List.of(binding(3600, 30, 30)), NOW);
    }

    public static Registration gone() {
        return Registration.of(List.of(), NOW);
    }

    /** @param since seconds ago @param renewed seconds ago @param left seconds until it is forgotten; negative when it should have been */
    static Binding binding(long since, long renewed, long left) {
        return new Binding(NOW.minusSeconds(since), NOW.minusSeconds(renewed), NOW.plusSeconds(left), "sip:ann@192.168.1.20:5060", "sip:203.0.113.7:61000", "Yealink SIP-T46U");
    }
}
