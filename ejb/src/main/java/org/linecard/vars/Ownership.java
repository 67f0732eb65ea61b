package org.linecard.vars;

import java.util.Locale;
import java.util.Optional;

/** Whose word counts: ours at every fetch, ours at the first one only, or always that of the person at the phone. */
public enum Ownership {

    ENFORCE, ONCE, LEAVE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ownership> named(Object word) {
        for (var ownership : values()) if (ownership.word().equals(word)) return Optional.of(ownership);
        return Optional.empty();
    }
}
