package org.linecard.it;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** For what happens soon, but not at once. */
final class Wait {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Wait() { }

    /** @param what ends the sentence "Waited in vain until …" */
    static void until(String what, BooleanSupplier happened) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("Waited in vain until " + what);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
