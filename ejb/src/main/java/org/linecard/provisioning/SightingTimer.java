package org.linecard.provisioning;

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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes what waits in the queue of sightings every second. While the database is away it waits. */
@Singleton
@Startup
@DependsOn({"SightingWriter", "KnockTimer"})
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SightingTimer {

    private static final Logger LOG = Logger.getLogger(SightingTimer.class.getName());
    private static final int BATCH = 500;

    /** So that an hour without a database is two lines in the log. */
    private final AtomicBoolean waiting = new AtomicBoolean();

    @Inject
    private SightingQueue queue;

    @Inject
    private SightingWriter writer;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void empty() {
        empty(false);
    }

    private void empty(boolean everything) {
        for (var batch = queue.drain(BATCH, Instant.now(), everything); !batch.isEmpty(); batch = queue.drain(BATCH, Instant.now(), everything)) {
            try {
                writer.write(batch);
                if (waiting.getAndSet(false)) LOG.info("Requests of phones are recorded again");
            } catch (EJBException e) {
                queue.returned(batch);
                if (!waiting.getAndSet(true)) LOG.log(Level.WARNING, "Requests of phones cannot be recorded now, they wait", e);
                return;
            }
        }
    }

    @PreDestroy
    void last() {
        empty(true);
    }
}
