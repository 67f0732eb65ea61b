package org.linecard.knocks;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets what was counted be written every two seconds, and the list be tidied up. While the database is away both wait. */
@Singleton
@Startup
@DependsOn("KnockWriter")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KnockTimer {

    private static final Logger LOG = Logger.getLogger(KnockTimer.class.getName());
    private static final int BATCH = 500;

    /** So that an hour without a database is two lines in the log. */
    private final AtomicBoolean waiting = new AtomicBoolean();

    @Inject
    private Knocking knocking;

    @Inject
    private KnockWriter writer;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void write() {
        write(Instant.now());
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void settle() {
        if (!waiting.get()) attempt(writer::settle);
    }

    @Schedule(hour = "*", minute = "7", second = "30", persistent = false)
    public void shorten() {
        if (!waiting.get()) attempt(() -> writer.shorten(Instant.now()));
    }

    /** Who asked without anything and could not answer any more, since the server ends, counts as one who did not. */
    @PreDestroy
    void last() {
        write(Instant.now().plus(Duration.ofDays(1)));
    }

    private void write(Instant now) {
        var lost = knocking.lost();
        if (lost > 0) LOG.log(Level.WARNING, "{0} refused requests of phones were answered but not counted: there were too many at once", lost);
        var taken = knocking.taken(now);
        for (int from = 0; from < taken.size(); from += BATCH) {
            var batch = taken.subList(from, Math.min(from + BATCH, taken.size()));
            if (!attempt(() -> writer.write(batch))) {
                knocking.returned(taken.subList(from, taken.size()));
                return;
            }
        }
    }

    private boolean attempt(Runnable work) {
        try {
            work.run();
            if (waiting.getAndSet(false)) LOG.info("Refused requests of phones are written again");
            return true;
        } catch (EJBException e) {
            if (!waiting.getAndSet(true)) LOG.log(Level.WARNING, "Refused requests of phones cannot be written now, they wait", e);
            return false;
        }
    }
}
