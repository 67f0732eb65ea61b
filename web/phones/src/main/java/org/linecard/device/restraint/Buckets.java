package org.linecard.device.restraint;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each key, in a bounded memory: a full bucket is not remembered, and of too many the one that was used longest ago is forgotten.
 * A bucket is one moment, that when it will be full again (the generic cell rate algorithm), so an empty one knows for each asker how long to wait, in their order.
 */
final class Buckets<K> {

    /** Instead of a wait: it would be longer than anybody may wait. */
    static final long TOO_LONG = -1;

    private static final class Bucket {
        private long full;
        private int returnable;
    }

    private final Map<K, Bucket> buckets;
    private final long each;
    private final int size;
    private final long patience;

    /**
     * @param each     time in which a token comes back
     * @param size     tokens in a full bucket
     * @param patience the longest wait; with {@code each} it bounds how many wait for one bucket
     * @param most     buckets
     */
    Buckets(Duration each, int size, Duration patience, int most) {
        this.each = each.toNanos();
        this.size = size;
        this.patience = patience.toNanos();
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Takes a token, if need be one that comes later.
     *
     * @param now        nanoseconds of a clock that only goes on
     * @param returnable whether {@link #giveBack} may bring it back
     * @return nanoseconds until it is there; {@link #TOO_LONG} when none was taken
     */
    synchronized long take(K key, long now, boolean returnable) {
        var bucket = buckets.get(key);
        if (bucket == null) {
            dropFull(now);
            bucket = new Bucket();
            bucket.full = now;
            buckets.put(key, bucket);
        } else if (bucket.full - now <= 0) {
            bucket.full = now;
            bucket.returnable = 0;
        }
        var wait = bucket.full - now - (size - 1) * each;
        if (wait > patience) return TOO_LONG;
        bucket.full += each;
        if (returnable) bucket.returnable++;
        return Math.max(0, wait);
    }

    /** Puts one token back, if one of those that may return is away. */
    synchronized void giveBack(K key) {
        var bucket = buckets.get(key);
        if (bucket == null || bucket.returnable == 0) return;
        bucket.returnable--;
        bucket.full -= each;
    }

    synchronized int remembered() {
        return buckets.size();
    }

    /** Two for each one that comes, so that what a storm left behind is gone soon, and nobody ever waits for a great sweep. */
    private void dropFull(long now) {
        var eldest = buckets.values().iterator();
        for (int i = 0; i < 2 && eldest.hasNext() && eldest.next().full - now <= 0; i++) eldest.remove();
    }
}
