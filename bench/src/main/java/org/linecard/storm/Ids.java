package org.linecard.storm;

import java.util.concurrent.atomic.AtomicLong;

/** Ids far above those that the application's sequence gives out. */
final class Ids {

    private static final long RESELLERS = 1_000_000_000L;
    private static final AtomicLong LAST = new AtomicLong(2_000_000_000L);

    private Ids() { }

    static long next() {
        return LAST.incrementAndGet();
    }

    static long reseller(int n) {
        return RESELLERS + n;
    }
}
