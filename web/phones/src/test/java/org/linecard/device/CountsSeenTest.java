package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CountsSeenTest {

    private final CountsSeen seen = new CountsSeen();

    @Test
    void eachCountIsGoodOnce() {
        assertTrue(seen.add(1));
        assertFalse(seen.add(1));
        assertTrue(seen.add(2));
        assertFalse(seen.add(1));
        assertFalse(seen.add(2));
    }

    @Test
    void zeroIsNoCount() {
        assertFalse(seen.add(0));
    }

    @Test
    void aCountMayComeLateButNotTooLate() {
        assertTrue(seen.add(100));
        assertTrue(seen.add(37));
        assertFalse(seen.add(37));
        assertFalse(seen.add(36));
    }

    @Test
    void aLeapForgetsNothingThatCouldComeAgain() {
        assertTrue(seen.add(3));
        assertTrue(seen.add(66));
        assertFalse(seen.add(3));
        assertTrue(seen.add(0xffffffffL));
        assertFalse(seen.add(66));
        assertFalse(seen.add(0xffffffffL));
    }

    @Test
    void itAgreesWithASetThatForgetsNothing() {
        var random = new Random(7616);
        var all = new TreeSet<Long>();
        for (int i = 0; i < 20_000; i++) {
            var count = 1 + (long) random.nextInt(200) + i / 20;
            var expected = (all.isEmpty() || all.last() - count < Long.SIZE) && !all.contains(count);
            assertEquals(expected, seen.add(count), "count " + count);
            if (expected) all.add(count);
        }
    }
}
