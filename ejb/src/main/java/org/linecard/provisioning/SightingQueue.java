package org.linecard.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes sightings off the path of the answer: neither its time nor its outcome depends on their being written. A flood beyond its bound is counted, not kept. */
@ApplicationScoped
public class SightingQueue {

    private static final Logger LOG = Logger.getLogger(SightingQueue.class.getName());
    private static final int BOUND = 10_000;

    private final ArrayBlockingQueue<Seen> waiting = new ArrayBlockingQueue<>(BOUND);
    private final AtomicLong dropped = new AtomicLong();

    void add(Seen seen) {
        if (!waiting.offer(seen)) dropped.incrementAndGet();
    }

    /** Puts back what could not be written, as far as there is room. */
    void returned(List<Seen> seen) {
        seen.forEach(this::add);
    }

    List<Seen> drain(int most) {
        var lost = dropped.getAndSet(0);
        if (lost > 0) LOG.log(Level.WARNING, "{0} requests of phones were answered but not recorded: more than {1} were waiting", new Object[] {lost, BOUND});
        var batch = new ArrayList<Seen>();
        waiting.drainTo(batch, most);
        return batch;
    }
}
