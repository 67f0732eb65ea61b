package org.linecard.device.restraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final long SECOND = 1_000_000_000;

    private final Buckets<String> buckets = new Buckets<>(Duration.ofSeconds(1), 3, Duration.ofSeconds(2), 10);
    private long now = Long.MAX_VALUE - SECOND;

    @Test
    void aFullOneIsEmptiedAtOnceAndThenEachWaitsForItsToken() {
        assertEquals("0 0 0 1 2 never never", taken(7));
        now += SECOND;
        assertEquals("2 never", taken(2));
    }

    @Test
    void aTokenComesBackEachInterval() {
        taken(3);
        now += SECOND;
        assertEquals("0 1", taken(2));
        now += 10 * SECOND;
        assertEquals("0 0 0 1", taken(4));
    }

    @Test
    void whatMayReturnReturnsOnce() {
        for (int i = 0; i < 3; i++) buckets.take("a", now, i < 2);
        for (int i = 0; i < 9; i++) buckets.giveBack("a");
        assertEquals("0 0 1", taken(3));
    }

    @Test
    void whatCameBackWithTimeDoesNotComeBackTwice() {
        buckets.take("a", now, true);
        now += 5 * SECOND;
        buckets.take("a", now, false);
        buckets.giveBack("a");
        assertEquals("0 0 1", taken(3));
    }

    @Test
    void onesNeighbourLosesNothing() {
        taken(7);
        assertEquals(0, buckets.take("b", now, false));
        buckets.giveBack("c");
        assertEquals(2, buckets.remembered());
    }

    @Test
    void ofTooManyTheOneUsedLongestAgoIsForgotten() {
        IntStream.range(0, 10).forEach(i -> buckets.take("k" + i, now, false));
        assertEquals(10, buckets.remembered());
        for (int i = 0; i < 2; i++) buckets.take("k0", now, false);
        buckets.take("another", now, false);
        assertEquals(10, buckets.remembered());
        assertEquals(SECOND, buckets.take("k0", now, false));
    }

    @Test
    void aFullOneIsNotRemembered() {
        IntStream.range(0, 10).forEach(i -> buckets.take("k" + i, now, false));
        now += SECOND;
        IntStream.range(0, 5).forEach(i -> buckets.take("later", now + i, false));
        assertEquals(9, buckets.remembered());
    }

    private String taken(int times) {
        return IntStream.range(0, times).mapToLong(i -> buckets.take("a", now, false)).mapToObj(wait -> wait == Buckets.TOO_LONG ? "never" : "" + wait / SECOND)
            .reduce((a, b) -> a + " " + b).orElseThrow();
    }
}
