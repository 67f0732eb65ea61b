package org.linecard.device;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the operator that phones are being turned away. With the database gone that is every request of every phone: one report a minute, with their number. */
final class Trouble {

    private static final Logger LOG = Logger.getLogger(Trouble.class.getName());
    private static final long QUIET = 60_000;

    private final Clock clock;
    private final AtomicLong next = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong unreported = new AtomicLong();

    Trouble(Clock clock) {
        this.clock = clock;
    }

    /** Writes no part of the request: a path can hold a secret. */
    void report(Throwable cause) {
        var requests = unreported.incrementAndGet();
        var now = clock.millis();
        var due = next.get();
        if (now < due || !next.compareAndSet(due, now + QUIET)) return;
        unreported.addAndGet(-requests);
        LOG.log(Level.SEVERE, cause, () -> "Phones are told to come back later: " + requests + (requests == 1 ? " request" : " requests") + " since the last report");
    }
}
