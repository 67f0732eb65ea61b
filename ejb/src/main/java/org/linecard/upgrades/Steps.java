package org.linecard.upgrades;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import org.linecard.audit.AuditLog;
import org.linecard.firmware.Image;
import org.linecard.firmware.Version;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;
import org.linecard.vendors.VendorPacks;

/** The ladders of all models. The platform keeps them, resellers look. */
@Stateless
@RolesAllowed({ADMIN, RESELLER})
public class Steps {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    @Inject
    private VendorPacks packs;

    /** By model, from the bottom to the top. */
    public List<Step> all() {
        return em.createQuery("select s from Step s", Step.class).getResultStream()
            .sorted(Comparator.comparing(Step::getVendor).thenComparing(Step::getModel).thenComparing(step -> Version.of(step.getBelow()))).toList();
    }

    @RolesAllowed(ADMIN)
    public Step byId(long id) {
        return NotFound.unless(em.find(Step.class, id));
    }

    @RolesAllowed(ADMIN)
    public long add(StepDetails details) {
        refuseUnfit(details, null);
        var step = new Step(details);
        em.persist(step);
        em.flush();
        return step.getId();
    }

    /** @param details make and model stay */
    @RolesAllowed(ADMIN)
    public void edit(long id, long version, StepDetails details) {
        var step = NotFound.unless(em.find(Step.class, id, LockModeType.PESSIMISTIC_WRITE));
        log.refuseStale(step, "Step", step.getVersion(), version);
        refuseUnfit(new StepDetails(step.getVendor(), step.getModel(), details.from(), details.below(), details.release()), step);
        step.change(details);
    }

    @RolesAllowed(ADMIN)
    public void remove(long id) {
        em.remove(byId(id));
    }

    private void refuseUnfit(StepDetails details, Step itself) {
        if (packs.model(details.vendor(), details.model()).isEmpty()) throw new Invalid("model", "model.unknown", details.vendor(), details.model());
        em.createNamedQuery("Step.of", Step.class).setParameter("vendor", details.vendor()).setParameter("model", details.model()).getResultStream()
            .filter(step -> step != itself && step.overlaps(details)).findFirst()
            .ifPresent(step -> { throw new Invalid("below", "step.overlaps", step.getBelow(), step.getRelease()); });
        var there = em.createNamedQuery("Image.ofVendor", Image.class).setParameter("vendor", details.vendor()).getResultStream()
            .anyMatch(i -> i.fits(details.vendor(), details.model()) && i.release().equals(Version.of(details.release())));
        if (!there) throw new Invalid("release", "release.noImage", details.model(), details.release());
    }
}
