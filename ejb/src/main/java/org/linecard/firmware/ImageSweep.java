package org.linecard.firmware;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.HashSet;

/** Deletes files that nobody will ask for: uploads that became no image, and images without a row. */
@Singleton
@Startup
@PermitAll
@DependsOn("Migrator")
public class ImageSweep {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ImageStore store;

    /** Nobody is uploading yet. */
    @PostConstruct
    void atStart() {
        store.sweepIncoming(Duration.ZERO);
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void hourly() {
        store.sweepIncoming(DAY);
        store.sweep(new HashSet<>(em.createQuery("select i.sha256 from Image i", String.class).getResultList()), HOUR);
    }
}
