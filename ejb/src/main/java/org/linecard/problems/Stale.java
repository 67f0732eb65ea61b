package org.linecard.problems;

import java.time.Instant;

/** Somebody saved the same thing before: the caller is told who and when, and keeps its input. */
public class Stale extends Refused {

    public Stale(String who, Instant when) {
        super(null, "stale", who, when);
    }
}
