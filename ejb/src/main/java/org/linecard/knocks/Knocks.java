package org.linecard.knocks;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.CUSTOMER;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;
import org.linecard.problems.NotFound;
import org.linecard.tenancy.Scope;

/** Phones that knock, for those whose they seem to be. */
@Stateless
@RolesAllowed({ADMIN, RESELLER, CUSTOMER})
public class Knocks {

    @PersistenceContext
    private EntityManager em;

    /**
     * Those that knocked last first; sortable by {@code last}, {@code first}, {@code times}; searched by identity, address, agent and file. Filters: {@code of}, a
     * tenant's path; {@code verdict}, {@code vendor}; {@code device}, an id; {@code show}, {@code dismissed} for those instead of the others.
     */
    public Page<Knock> page(PageRequest request) {
        var query = PageQuery.of(em, Knock.class, "ownerPath").byTime().sortable("last", "e.last").sortable("first", "e.first").sortable("times", "e.times")
            .searched("e.identity", "e.address", "e.agent", "e.file", "e.examples");
        var filters = request.filters();
        query.where("dismissed".equals(filters.get("show")) ? "e.dismissedAt is not null" : "e.dismissedAt is null");
        if (filters.containsKey("of")) query.where("e.ownerPath like :of", "of", filters.get("of") + "%");
        if (filters.containsKey("verdict")) query.where("e.verdict = :verdict", "verdict", filters.get("verdict"));
        if (filters.containsKey("vendor")) query.where("e.vendor = :vendor", "vendor", filters.get("vendor"));
        if (filters.containsKey("device")) query.where("e.deviceId = :device", "device", Long.valueOf(filters.get("device")));
        return query.page(request);
    }

    public Knock byId(long id) {
        return NotFound.unless(em.find(Knock.class, id));
    }

    /** Name of the tenant at {@code path}; empty when there is none, or none that the caller sees. */
    public Optional<String> ownerOf(String path) {
        return em.createQuery("select t.name from Tenant t where t.path = :path", String.class).setParameter("path", path).getResultStream().findFirst();
    }

    /** How the device was refused, by its last hundred rows: there is one for each address and verdict. Empty when it was not. */
    public Optional<KnockSummary> ofDevice(long device) {
        var rows = em.createQuery("select k from Knock k where k.deviceId = :device and k.dismissedAt is null order by k.last desc", Knock.class).setParameter("device", device).setMaxResults(100).getResultList();
        return rows.stream().findFirst().map(latest -> new KnockSummary(rows.stream().mapToLong(Knock::getTimes).sum(), latest.getLast()));
    }

    /** Takes it off the list, where it stays off however often it knocks. */
    public void dismiss(long id) {
        byId(id).dismiss(Scope.current().map(Scope::actor).orElseThrow(), Instant.now());
    }

    /** Puts it back on the list. */
    public void restore(long id) {
        byId(id).restore();
    }
}
