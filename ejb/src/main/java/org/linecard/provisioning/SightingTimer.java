package org.linecard.provisioning;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Empties the queue of sightings every second. While the database is away they wait. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SightingTimer {

    private static final Logger LOG = Logger.getLogger(SightingTimer.class.getName());
    private static final int BATCH = 500;

    @Inject
    private SightingQueue queue;

    @Inject
    private SightingWriter writer;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void empty() {
        for (var batch = queue.drain(BATCH); !batch.isEmpty(); batch = queue.drain(BATCH)) {
            try {
                writer.write(batch);
            } catch (EJBException e) {
                queue.returned(batch);
                LOG.log(Level.WARNING, "Requests of phones cannot be recorded now, they wait: {0}", e.getMessage());
                return;
            }
        }
    }

    @PreDestroy
    void last() {
        empty();
    }
}
