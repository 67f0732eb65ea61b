package org.linecard.provisioning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linecard.firmware.ImageStore;
import org.linecard.hardware.Device;
import org.linecard.tenancy.SystemWork;
import org.linecard.upgrades.Course;

/** Tells where a device stands with its firmware. Works for the system, because targets of those above a tenant are hidden from it; what it tells is no row of theirs. */
@Stateless
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Upgrades {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ImageStore store;

    /** @param device as its owner, or somebody above, has loaded it; read anew here, because a row of one scope loads nothing in another */
    public Course of(Device device) {
        var it = em.find(Device.class, device.getId());
        return Aims.read(em, store, it).course(it, Aims.lastSaid(it));
    }
}
