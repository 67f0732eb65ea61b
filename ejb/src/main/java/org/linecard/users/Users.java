package org.linecard.users;

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
import org.linecard.audit.AuditLog;
import org.linecard.customers.Customer;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;
import org.linecard.persistence.Uniqueness;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;
import org.linecard.security.Passwords;

/** The people of a customer and their features. */
@Stateless
@RolesAllowed({ADMIN, RESELLER, CUSTOMER})
public class Users {

    private static final int PICKED = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    @Inject
    private Event<UserLeaves> leaving;

    /** Sortable by {@code name}, {@code extension}, {@code department}; searched by these and the e-mail. Filter {@code of}: a tenant's path. */
    public Page<User> page(PageRequest request) {
        var query = query();
        if (request.filters().containsKey("of")) query.where("e.ownerPath like :of", "of", request.filters().get("of") + "%");
        return query.page(request);
    }

    /** Up to 50 users of one customer whose name or extension contains {@code text}, for a pick list. */
    public List<User> matching(long customer, String text) {
        return query().where("e.owner.id = :owner", "owner", customer).page(new PageRequest(0, PICKED, null, false, text, null)).rows();
    }

    private PageQuery<User> query() {
        return PageQuery.of(em, User.class, "ownerPath").sortable("name", "e.name").sortable("extension", "e.extension").sortable("department", "e.department")
            .searched("e.name", "e.extension", "e.email", "e.department").batch("e.owner");
    }

    public User byId(long id) {
        return NotFound.unless(em.find(User.class, id));
    }

    /** A user without a phone is fine: it just cannot register yet. */
    public long add(long customer, UserProfile profile) {
        var user = new User(NotFound.unless(em.find(Customer.class, customer)), profile);
        em.persist(user);
        flush(profile);
        return user.getId();
    }

    public void edit(long id, long version, UserProfile profile) {
        unchanged(id, version).change(profile);
        flush(profile);
    }

    /** @param pin a new PIN; null keeps the one there is, or makes one when the box is switched on without any */
    public void editVoicemail(long id, long version, boolean enabled, String pin, String email, Voicemail.Greeting greeting) {
        var user = unchanged(id, version);
        var kept = user.getVoicemail().pin();
        var next = pin != null && !pin.isBlank() ? pin : kept == null && enabled ? Passwords.pin() : kept;
        user.change(new Voicemail(enabled, next, email, greeting));
    }

    public void editCallerId(long id, long version, CallerId callerId) {
        unchanged(id, version).change(callerId);
    }

    /** Shows the PIN once, and writes into history who saw it. */
    public String revealPin(long id) {
        var user = byId(id);
        log.revealed(user, "User", "voicemail.pin");
        return user.getVoicemail().pin();
    }

    /** Removes the user with its phones; the lines of hardware that used them become free. */
    public void remove(long id, long version) {
        var user = unchanged(id, version);
        leaving.fire(new UserLeaves(user));
        em.remove(user);
    }

    /** Locked, so that of two who save at once the second waits and is told of the first. */
    private User unchanged(long id, long version) {
        var user = NotFound.unless(em.find(User.class, id, LockModeType.PESSIMISTIC_WRITE));
        log.refuseStale(user, "User", user.getVersion(), version);
        return user;
    }

    private void flush(UserProfile profile) {
        Uniqueness.flush(em, "user_extension", () -> new Invalid("extension", "extension.taken", profile.extension()));
    }
}
