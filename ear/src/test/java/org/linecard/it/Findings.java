package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** Collects what a walk over many things finds, so that one run tells all of it. */
final class Findings {

    private final List<String> found = new ArrayList<>();
    private int walked;

    void unless(boolean holds, String what) {
        walked++;
        if (!holds) found.add(what);
    }

    void same(Object expected, Object actual, String what) {
        unless(expected.equals(actual), what + ": expected " + expected + ", was " + actual);
    }

    /** @param least fewer checks than this mean that the walk itself is broken */
    void none(int least) {
        assertTrue(found.isEmpty(), () -> found.size() + " of " + walked + ":\n" + String.join("\n", found));
        assertTrue(walked >= least, "only " + walked + " checks were made");
    }
}
