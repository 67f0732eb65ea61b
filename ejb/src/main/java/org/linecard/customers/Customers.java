package org.linecard.customers;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.CUSTOMER;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.linecard.audit.AuditLog;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;
import org.linecard.persistence.Uniqueness;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;

/** A reseller's customers. A customer's own login reads its own row here and changes nothing of it. */
@Stateless
@RolesAllowed({ADMIN, RESELLER})
public class Customers {

    private static final int PICKED = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    @Inject
    private Event<SipDomainChanged> domains;

    @Inject
    private Event<CustomerLeaves> leaving;

    @Inject
    private Event<CustomerSuspended> suspended;

    /** Sortable by {@code name} and {@code domain}; searched by name, slug and SIP domain. Filter {@code of}: a reseller's path. */
    public Page<Customer> page(PageRequest request) {
        var query = PageQuery.of(em, Customer.class, "path").sortable("name", "e.name").sortable("domain", "e.sipDomain")
            .searched("e.name", "e.slug", "e.sipDomain").batch("e.reseller");
        if (request.filters().containsKey("of")) query.where("e.path like :of", "of", request.filters().get("of") + "%");
        return query.page(request);
    }

    /** Up to 50 customers whose name contains {@code text}, for a pick list. */
    @RolesAllowed({ADMIN, RESELLER, CUSTOMER})
    public List<Customer> matching(String text) {
        return PageQuery.of(em, Customer.class, "path").sortable("name", "e.name").searched("e.name", "e.slug")
            .page(new PageRequest(0, PICKED, null, false, text, null)).rows();
    }

    /** The resellers that a customer can be added to: the caller's own, or all of them for an admin. */
    public List<Reseller> owners() {
        return PageQuery.of(em, Reseller.class, "path").sortable("name", "e.name").page(PageRequest.first(200)).rows();
    }

    @RolesAllowed({ADMIN, RESELLER, CUSTOMER})
    public Customer byId(long id) {
        return NotFound.unless(em.find(Customer.class, id));
    }

    /** @param path as in a URL, with or without the last slash */
    @RolesAllowed({ADMIN, RESELLER, CUSTOMER})
    public Customer byPath(String path) {
        return em.createQuery("select c from Customer c where c.path = :path", Customer.class)
            .setParameter("path", path.endsWith("/") ? path : path + "/").getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /** A slug is never given twice: history and sightings of the former customer lie under its path. */
    public long add(long reseller, CustomerDetails details) {
        var customer = new Customer(NotFound.unless(em.find(Reseller.class, reseller)), details);
        if (log.tellsOf(customer.getPath())) throw new Invalid("slug", "slug.taken", details.slug());
        em.persist(customer);
        flush(details);
        return customer.getId();
    }

    public void edit(long id, long version, CustomerDetails details) {
        var customer = unchanged(id, version);
        var domain = customer.getSipDomain();
        customer.change(details);
        flush(details);
        if (!domain.equals(customer.getSipDomain())) domains.fire(new SipDomainChanged(customer, domain));
    }

    /** Phones of a suspended customer get no files. */
    public void suspend(long id, long version) {
        var customer = unchanged(id, version);
        customer.suspend();
        suspended.fire(new CustomerSuspended(customer));
    }

    public void resume(long id, long version) {
        unchanged(id, version).resume();
    }

    /** Removes a customer that has neither users nor hardware any more. */
    public void remove(long id, long version) {
        var customer = unchanged(id, version);
        if (countOf("User", id) + countOf("Device", id) > 0) throw new Invalid(null, "customer.notEmpty", countOf("User", id), countOf("Device", id));
        leaving.fire(new CustomerLeaves(customer));
        em.remove(customer);
    }

    /** Locked, so that of two who save at once the second waits and is told of the first. */
    private Customer unchanged(long id, long version) {
        var customer = NotFound.unless(em.find(Customer.class, id, LockModeType.PESSIMISTIC_WRITE));
        log.refuseStale(customer, "Customer", customer.getVersion(), version);
        return customer;
    }

    private int countOf(String entity, long owner) {
        return em.createQuery("select count(e) from " + entity + " e where e.owner.id = :owner", Long.class).setParameter("owner", owner).getSingleResult().intValue();
    }

    private void flush(CustomerDetails details) {
        Uniqueness.flush(em, Map.of(
            "tenant_path", () -> new Invalid("slug", "slug.taken", details.slug()),
            "tenant_sip_domain", () -> new Invalid("sipDomain", "sipDomain.taken", details.sipDomain())));
    }
}
