package org.linecard.vendors;

import java.util.Locale;
import java.util.Optional;

/** A way in which a phone can prove itself over HTTP (RFC 7616, RFC 7617). Packs list theirs in the order in which they are to be offered. */
public enum Challenge {

    DIGEST_SHA256, DIGEST_MD5, BASIC;

    /** As packs write it: {@code digest-sha256}. */
    static Optional<Challenge> named(String name) {
        for (var challenge : values()) if (challenge.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) return Optional.of(challenge);
        return Optional.empty();
    }
}
