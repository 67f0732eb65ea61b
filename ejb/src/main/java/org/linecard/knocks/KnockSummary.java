package org.linecard.knocks;

import java.time.Instant;

/**
 * How one device was refused lately.
 *
 * @param last null when it never was
 */
public record KnockSummary(long times, Instant last) {

    public boolean isEmpty() {
        return last == null;
    }
}
