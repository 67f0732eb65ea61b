package org.linecard.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes the record of requests off the path of the answer: neither its time nor its outcome depends on it. Equal requests are counted, not kept; what is routine
 * waits up to {@link #ROUTINE} for more of its kind. What a killed server had not yet written is lost: at most that much.
 */
@ApplicationScoped
public class SightingQueue {

    private static final Logger LOG = Logger.getLogger(SightingQueue.class.getName());
    static final Duration ROUTINE = Duration.ofSeconds(15);
    static final int BOUND = 100_000;
    /** From here on nothing waits for more of its kind. */
    private static final int CROWD = 5_000;

    private final ConcurrentHashMap<Seen.What, Tally> waiting = new ConcurrentHashMap<>();
    private final AtomicLong dropped = new AtomicLong();

    void add(Seen seen) {
        add(seen.what(), Tally.of(seen));
    }

    private void add(Seen.What what, Tally tally) {
        if (waiting.mappingCount() >= BOUND && !waiting.containsKey(what)) dropped.addAndGet(tally.count());
        else waiting.merge(what, tally, Tally::and);
    }

    /** Puts back what could not be written, as far as there is room. */
    void returned(Map<Seen.What, Tally> batch) {
        batch.forEach(this::add);
    }

    /** How many wait. */
    int size() {
        return waiting.size();
    }

    /** What is due now, or everything. */
    Map<Seen.What, Tally> drain(int most, Instant now, boolean everything) {
        var lost = dropped.getAndSet(0);
        if (lost > 0) LOG.log(Level.WARNING, "{0} requests of phones were answered but not recorded: more than {1} were waiting", new Object[] {lost, BOUND});
        var all = everything || waiting.mappingCount() > CROWD;
        var batch = new LinkedHashMap<Seen.What, Tally>();
        for (var entry : waiting.entrySet()) {
            if (batch.size() == most) break;
            if (!all && !entry.getValue().isNew() && entry.getValue().first().plus(ROUTINE).isAfter(now)) continue;
            var tally = waiting.remove(entry.getKey());
            if (tally != null) batch.put(entry.getKey(), tally);
        }
        return batch;
    }
}
