package org.linecard.audit;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.CUSTOMER;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linecard.audit.AuditEntry.Verb;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;
import org.linecard.problems.Stale;
import org.linecard.tenancy.Owned;
import org.linecard.tenancy.Scope;

/** Reads history, and adds what is no change of a row: a revealed secret, a denied act. */
@Stateless
@RolesAllowed({ADMIN, RESELLER, CUSTOMER})
public class AuditLog {

    @PersistenceContext
    private EntityManager em;

    /**
     * Newest first unless asked otherwise. Filters: {@code entity} and {@code id} together for one row, {@code of} for a tenant's path.
     */
    public Page<AuditEntry> page(PageRequest request) {
        var query = PageQuery.of(em, AuditEntry.class, "ownerPath").byTime().sortable("at", "e.at")
            .searched("e.label", "e.actor", "e.useCase", "e.changes");
        var filters = request.filters();
        if (filters.containsKey("entity")) query.where("e.entity = :entity", "entity", filters.get("entity"));
        if (filters.containsKey("id")) query.where("e.entityId = :id", "id", Long.valueOf(filters.get("id")));
        if (filters.containsKey("of")) query.where("e.ownerPath like :of", "of", filters.get("of") + "%");
        return query.page(request);
    }

    /** The last change of one row. */
    public Optional<AuditEntry> lastOf(String entity, long id) {
        return em.createNamedQuery("AuditEntry.lastOf", AuditEntry.class).setParameter("entity", entity).setParameter("id", id)
            .setMaxResults(1).getResultStream().findFirst();
    }

    /** The last thousand changes of these rows of one entity, newest first; their creation is one. */
    public List<AuditEntry> changes(String entity, List<Long> rows) {
        return rows.isEmpty() ? List.of() : em.createNamedQuery("AuditEntry.changes", AuditEntry.class).setParameter("entity", entity).setParameter("rows", rows).setMaxResults(1000).getResultList();
    }

    /** Whether anything ever belonged to {@code path}. */
    public boolean tellsOf(String path) {
        return !em.createQuery("select e.id from AuditEntry e where e.ownerPath = :path", Long.class).setParameter("path", path).setMaxResults(1).getResultList().isEmpty();
    }

    /** @throws Stale naming who saved before, when {@code row} is no longer at {@code seen} */
    public void refuseStale(Owned row, String entity, long version, long seen) {
        if (version == seen) return;
        var last = lastOf(entity, row.id());
        throw new Stale(last.map(AuditEntry::getActor).orElse("?"), last.map(AuditEntry::getAt).orElse(java.time.Instant.now()));
    }

    /** Somebody saw a secret of {@code row}. Written in the caller's transaction: no reveal without its entry. */
    public void revealed(Owned row, String entity, String field) {
        em.persist(new AuditEntry(UseCase.current(), Verb.REVEALED, entity, row, List.of(new Change(field, null, Change.DOTS))));
    }

    /** Something of {@code row} changed that the row knows by an id only. Nothing is written when it did not. */
    public void noted(Owned row, String entity, String field, String from, String to) {
        if (!Objects.equals(from, to)) em.persist(new AuditEntry(UseCase.current(), Verb.CHANGED, entity, row, List.of(new Change(field, from, to))));
    }

    /** Somebody tried what the role or the tenant does not allow. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void denied(String what) {
        var path = Scope.current().map(Scope::path).orElse("");
        em.persist(new AuditEntry(UseCase.current(), Verb.DENIED, "Page", null, path, what, List.of()));
    }
}
