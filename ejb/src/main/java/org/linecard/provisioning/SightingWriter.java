package org.linecard.provisioning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linecard.hardware.Device;
import org.linecard.hardware.LastSeen;
import org.linecard.tenancy.SystemWork;
import org.linecard.vendors.VendorPacks;

/** Writes a batch of sightings, and what each device did last. A singleton, because only those can outlive another bean at the end: {@link SightingTimer} needs it to its last moment. */
@Singleton
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SightingWriter {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VendorPacks packs;

    public void write(List<Seen> batch) {
        batch.forEach(seen -> em.persist(new Sighting(seen)));
        batch.stream().filter(Seen::fetched).forEach(this::note);
    }

    private void note(Seen seen) {
        var device = em.find(Device.class, seen.device());
        if (device == null) return;
        var last = device.lastSeen().orElseGet(() -> {
            var first = new LastSeen(device);
            em.persist(first);
            device.seen(first);
            return first;
        });
        last.fetched(seen.at(), seen.address(), seen.agent(), seen.file());
        packs.pack(device.getVendor()).flatMap(pack -> Courses.said(pack, device, seen.agent())).ifPresent(last::runs);
        if (!seen.template().isEmpty()) last.served(seen.template());
    }
}
