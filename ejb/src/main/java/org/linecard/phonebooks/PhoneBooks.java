package org.linecard.phonebooks;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.CUSTOMER;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;
import org.linecard.audit.AuditLog;
import org.linecard.customers.CustomerLeaves;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;
import org.linecard.problems.NotFound;
import org.linecard.tenancy.Tenant;
import org.linecard.users.User;
import org.linecard.users.UserLeaves;

/** The phone books that people keep: a reseller's, a customer's, a user's own. */
@Stateless
@RolesAllowed({ADMIN, RESELLER, CUSTOMER})
public class PhoneBooks {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    /**
     * Sortable by {@code name} and {@code company}; searched by parts of names in any order, or by a number however it is written. Filters: {@code of}, the
     * path of the one tenant whose book it is; {@code user}, the id of the one user. Without either the books of all tenants, but not those of users.
     */
    public Page<Contact> page(PageRequest request) {
        var query = PageQuery.of(em, Contact.class, "ownerPath").sortable("name", "e.sortName").sortable("company", "e.company").batch("e.owner");
        var filters = request.filters();
        if (filters.containsKey("user")) query.where("e.user.id = :user", "user", Long.valueOf(filters.get("user")));
        else query.where("e.user is null");
        if (filters.containsKey("of")) query.where("e.ownerPath = :of", "of", filters.get("of"));
        Search.of(request.search()).conditions().forEach(it -> query.where(it.text(), it.parameter(), it.value()));
        return query.page(new PageRequest(request.first(), request.size(), request.sort(), request.descending(), null, filters));
    }

    /** @param of path of a customer or a reseller, with or without the last slash */
    public Book book(String of) {
        return Book.of(em.createQuery("select t from Tenant t where t.path = :path", Tenant.class).setParameter("path", of.endsWith("/") ? of : of + "/")
            .getResultStream().findFirst().orElseThrow(NotFound::new));
    }

    /** @param user null for the book of the whole customer, or of the reseller */
    public Book book(long owner, Long user) {
        return user == null ? Book.of(tenant(owner)) : Book.of(user(owner, user));
    }

    /** A user's own book. */
    public Book ofUser(long user) {
        return Book.of(NotFound.unless(em.find(User.class, user)));
    }

    public Contact byId(long id) {
        return NotFound.unless(em.find(Contact.class, id));
    }

    /** Adds a contact to a book, named as in {@link #book(long, Long)}. */
    public long add(long owner, Long user, ContactDetails details) {
        var contact = made(owner, user, details);
        em.persist(contact);
        em.flush();
        return contact.getId();
    }

    public void edit(long id, long version, ContactDetails details) {
        unchanged(id, version).change(details);
    }

    public void remove(long id, long version) {
        em.remove(unchanged(id, version));
    }

    /** What would become of a file's rows in a book; nothing is stored. */
    public ImportReport check(long owner, Long user, ContactFile file) {
        return file.read(book(owner, user).country(), contacts(owner, user).stream().map(it -> ContactKey.of(it.details())).collect(Collectors.toSet()));
    }

    /** Stores the good rows of a file and leaves the others. @return how many there were */
    public int take(long owner, Long user, ContactFile file) {
        var good = check(owner, user, file).good();
        good.forEach(details -> em.persist(made(owner, user, details)));
        return good.size();
    }

    /** A whole book as a file. */
    public byte[] export(long owner, Long user, ContactFile.Format format) {
        return format.written(contacts(owner, user));
    }

    /** A user leaves: its own book goes with it. */
    public void follow(@Observes UserLeaves news) {
        contactsOf(news.user().getId()).forEach(em::remove);
    }

    /** A customer leaves: its book goes with it. */
    public void follow(@Observes CustomerLeaves news) {
        contacts(news.customer().getId(), null).forEach(em::remove);
    }

    private Contact made(long owner, Long user, ContactDetails details) {
        return user == null ? new Contact(tenant(owner), details) : new Contact(user(owner, user), details);
    }

    private List<Contact> contacts(long owner, Long user) {
        if (user != null) return contactsOf(user(owner, user).getId());
        return em.createQuery("select e from Contact e where e.ownerPath = :path and e.user is null order by e.sortName, e.id", Contact.class)
            .setParameter("path", tenant(owner).getPath()).getResultList();
    }

    private List<Contact> contactsOf(long user) {
        return em.createQuery("select e from Contact e where e.user.id = :user order by e.sortName, e.id", Contact.class).setParameter("user", user).getResultList();
    }

    private Tenant tenant(long id) {
        return NotFound.unless(em.find(Tenant.class, id));
    }

    private User user(long owner, long id) {
        var user = NotFound.unless(em.find(User.class, id));
        return NotFound.unless(user.getOwner().getId() == owner ? user : null);
    }

    /** Locked, so that of two who save at once the second waits and is told of the first. */
    private Contact unchanged(long id, long version) {
        var contact = NotFound.unless(em.find(Contact.class, id, LockModeType.PESSIMISTIC_WRITE));
        log.refuseStale(contact, "Contact", contact.getVersion(), version);
        return contact;
    }
}
