package org.linecard.upgrades;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.linecard.audit.AuditLog;
import org.linecard.customers.CustomerLeaves;
import org.linecard.firmware.Image;
import org.linecard.firmware.ImageLeaves;
import org.linecard.firmware.Version;
import org.linecard.hardware.Device;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;
import org.linecard.persistence.Uniqueness;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;
import org.linecard.tenancy.Tenant;
import org.linecard.vendors.VendorPacks;

/** What phones are to run: for a model by the platform, a reseller or a customer, and for one device. */
@Stateless
@RolesAllowed({ADMIN, RESELLER})
public class Targets {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    @Inject
    private VendorPacks packs;

    /** One for each model at most. */
    public List<PlatformTarget> ofPlatform() {
        return em.createQuery("select t from PlatformTarget t order by t.vendor, t.model", PlatformTarget.class).getResultList();
    }

    /** Those of resellers and customers. Sortable by {@code model}; searched by model and version. Filter {@code of}: a tenant's path. */
    public Page<TenantTarget> page(PageRequest request) {
        var query = PageQuery.of(em, TenantTarget.class, "ownerPath").sortable("model", "e.vendor, e.model").searched("e.vendor", "e.model", "e.release", "e.owner.name").batch("e.owner");
        if (request.filters().containsKey("of")) query.where("e.ownerPath like :of", "of", request.filters().get("of") + "%");
        return query.page(request);
    }

    /** For every phone of the model; replaces what was said before. */
    @RolesAllowed(ADMIN)
    public void setForAll(TargetDetails details) {
        refuseUnknown(details);
        var before = em.createNamedQuery("PlatformTarget.of", PlatformTarget.class).setParameter("vendor", details.vendor()).setParameter("model", details.model())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        before.ifPresentOrElse(target -> target.change(details), () -> em.persist(new PlatformTarget(details)));
        Uniqueness.flush(em, "platform_target_model", () -> new Invalid("model", "target.taken"));
    }

    @RolesAllowed(ADMIN)
    public void removeForAll(long platform) {
        em.remove(NotFound.unless(em.find(PlatformTarget.class, platform)));
    }

    /** For a tenant's phones of the model; replaces what was said before. @return its id */
    public long set(long owner, TargetDetails details) {
        var tenant = NotFound.unless(em.find(Tenant.class, owner));
        refuseUnknown(details);
        var before = em.createNamedQuery("TenantTarget.of", TenantTarget.class).setParameter("vendor", details.vendor()).setParameter("model", details.model())
            .setParameter("paths", List.of(tenant.getPath())).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        var target = before.orElseGet(() -> new TenantTarget(tenant, details));
        if (before.isPresent()) target.change(details);
        else em.persist(target);
        Uniqueness.flush(em, "tenant_target_model", () -> new Invalid("model", "target.taken"));
        return target.getId();
    }

    public void remove(long target) {
        em.remove(NotFound.unless(em.find(TenantTarget.class, target)));
    }

    /** For one device. @param release null to follow what is said for its model */
    public void aim(long device, long version, String release, boolean downgrade) {
        var it = NotFound.unless(em.find(Device.class, device, LockModeType.PESSIMISTIC_WRITE));
        log.refuseStale(it, "Device", it.getVersion(), version);
        if (release != null) refuseUnknown(new TargetDetails(it.getVendor(), it.getModel(), release, downgrade));
        it.aimAt(release, release != null && downgrade);
    }

    /** A customer leaves, and what it wanted with it. */
    public void follow(@Observes CustomerLeaves news) {
        em.createQuery("select t from TenantTarget t where t.owner = :owner", TenantTarget.class).setParameter("owner", news.customer()).getResultList().forEach(em::remove);
    }

    /** An image that somebody is to load stays. */
    public void follow(@Observes ImageLeaves news) {
        var image = news.image();
        var wanted = em.createQuery("select t.model, t.release from TenantTarget t where t.vendor = :vendor", Object[].class).setParameter("vendor", image.getVendor()).getResultList();
        wanted.addAll(em.createQuery("select t.model, t.release from PlatformTarget t where t.vendor = :vendor", Object[].class).setParameter("vendor", image.getVendor()).getResultList());
        wanted.addAll(em.createQuery("select distinct d.model, d.firmwareTarget from Device d where d.vendor = :vendor and d.firmwareTarget is not null", Object[].class).setParameter("vendor", image.getVendor()).getResultList());
        refuseIfAmong(wanted, image, "image.isTarget");
        refuseIfAmong(em.createQuery("select s.model, s.release from Step s where s.vendor = :vendor", Object[].class).setParameter("vendor", image.getVendor()).getResultList(), image, "image.isStep");
    }

    private static void refuseIfAmong(List<Object[]> needed, Image image, String key) {
        needed.stream().filter(row -> image.fits(image.getVendor(), (String) row[0]) && Version.parse((String) row[1]).equals(java.util.Optional.of(image.release()))).findFirst()
            .ifPresent(row -> { throw new Invalid(null, key, image.getVendor() + " " + row[0]); });
    }

    private void refuseUnknown(TargetDetails details) {
        if (packs.model(details.vendor(), details.model()).isEmpty()) throw new Invalid("model", "model.unknown", details.vendor(), details.model());
        if (details.release().equals(Wanted.KEEP)) return;
        var there = em.createNamedQuery("Image.ofVendor", Image.class).setParameter("vendor", details.vendor()).getResultStream()
            .anyMatch(i -> i.fits(details.vendor(), details.model()) && i.release().equals(Version.of(details.release())));
        if (!there) throw new Invalid("release", "release.noImage", Objects.toString(details.model()), details.release());
    }
}
