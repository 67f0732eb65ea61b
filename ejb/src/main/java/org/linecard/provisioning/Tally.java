package org.linecard.provisioning;

import java.time.Instant;

/**
 * How often one thing was asked since it was last written down.
 *
 * @param isNew whether one of them is to be told of at once
 */
record Tally(Instant first, Instant last, int count, boolean isNew) {

    static Tally of(Seen seen) {
        return new Tally(seen.at(), seen.at(), 1, seen.isNew());
    }

    Tally and(Tally other) {
        return new Tally(first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last, count + other.count, isNew || other.isNew);
    }
}
