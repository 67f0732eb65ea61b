package org.linecard.customers;

import static org.linecard.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.linecard.audit.AuditLog;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;
import org.linecard.persistence.Uniqueness;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;

/** The platform's resellers. */
@Stateless
@RolesAllowed(ADMIN)
public class Resellers {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    /** Sortable by {@code name}; searched by name and slug. */
    public Page<Reseller> page(PageRequest request) {
        return PageQuery.of(em, Reseller.class, "path").sortable("name", "e.name").searched("e.name", "e.slug").page(request);
    }

    public Reseller byId(long id) {
        return NotFound.unless(em.find(Reseller.class, id));
    }

    public long add(ResellerDetails details) {
        var reseller = new Reseller(details);
        em.persist(reseller);
        Uniqueness.flush(em, "tenant_path", () -> new Invalid("slug", "slug.taken", details.slug()));
        return reseller.getId();
    }

    public void edit(long id, long version, ResellerDetails details) {
        var reseller = NotFound.unless(em.find(Reseller.class, id, LockModeType.PESSIMISTIC_WRITE));
        log.refuseStale(reseller, "Reseller", reseller.getVersion(), version);
        reseller.change(details);
    }
}
