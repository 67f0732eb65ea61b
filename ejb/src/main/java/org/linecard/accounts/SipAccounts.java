package org.linecard.accounts;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.CUSTOMER;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linecard.audit.AuditLog;
import org.linecard.customers.SipDomainChanged;
import org.linecard.persistence.Uniqueness;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;
import org.linecard.users.User;
import org.linecard.users.UserLeaves;

/** The phones (SIP accounts) under a user. */
@Stateless
@RolesAllowed({ADMIN, RESELLER, CUSTOMER})
public class SipAccounts {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    @Inject
    private Event<AccountLeaves> leaving;

    public List<SipAccount> ofUser(long user) {
        return em.createNamedQuery("SipAccount.ofUser", SipAccount.class).setParameter("user", user).getResultList();
    }

    /** How many phones each of these users has; users without one are left out. */
    public Map<Long, Long> countsOf(List<Long> users) {
        if (users.isEmpty()) return Map.of();
        return em.createQuery("select a.user.id, count(a) from SipAccount a where a.user.id in :users group by a.user.id", Object[].class)
            .setParameter("users", users).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    public SipAccount byId(long id) {
        return NotFound.unless(em.find(SipAccount.class, id));
    }

    /** Adds a phone under a user; its password is generated. */
    public long add(long user, AccountSettings settings) {
        var account = new SipAccount(NotFound.unless(em.find(User.class, user)), settings);
        em.persist(account);
        flush(account);
        return account.getId();
    }

    public void edit(long id, long version, AccountSettings settings) {
        var account = unchanged(id, version);
        account.change(settings);
        flush(account);
    }

    /** Replaces the password by a new one; the next file of each phone that uses the account holds it. */
    public void newPassword(long id, long version) {
        unchanged(id, version).newPassword();
    }

    /** Shows the password once, and writes into history who saw it. */
    public String revealPassword(long id) {
        var account = byId(id);
        log.revealed(account, "SipAccount", "password");
        return account.password();
    }

    /** Removes the phone; the lines of hardware that used it become free, and their next files hold no credentials. */
    public void remove(long id, long version) {
        remove(unchanged(id, version));
    }

    /** A user leaves: its phones go with it. */
    public void follow(@Observes UserLeaves news) {
        ofUser(news.user().getId()).forEach(this::remove);
    }

    /** A customer has another SIP domain: the addresses in its former one follow. */
    public void follow(@Observes SipDomainChanged news) {
        em.createQuery("select a from SipAccount a where a.owner = :owner", SipAccount.class).setParameter("owner", news.customer())
            .getResultList().forEach(account -> account.follow(news.from()));
    }

    private void remove(SipAccount account) {
        leaving.fire(new AccountLeaves(account));
        em.remove(account);
    }

    /** Locked, so that of two who save at once the second waits and is told of the first. */
    private SipAccount unchanged(long id, long version) {
        var account = NotFound.unless(em.find(SipAccount.class, id, LockModeType.PESSIMISTIC_WRITE));
        log.refuseStale(account, "SipAccount", account.getVersion(), version);
        return account;
    }

    private void flush(SipAccount account) {
        Uniqueness.flush(em, Map.of(
            "account_address", () -> new Invalid("userName", "account.taken", account.address()),
            "account_digest_user", () -> new Invalid(account.getAuthUserName() == null ? "userName" : "authUserName", "authUser.taken", account.authUser(), account.getDomain())));
    }
}
