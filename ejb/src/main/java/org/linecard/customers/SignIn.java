package org.linecard.customers;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.CUSTOMER;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.linecard.problems.Invalid;
import org.linecard.tenancy.SystemWork;
import org.linecard.tenancy.Tenant;

/** Finds out, once per session, whose data a login may see: before that no scope can be bound, so it works for the system. */
@Stateless
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignIn {

    @PersistenceContext
    private EntityManager em;

    /**
     * @param roles  of the login, from the token
     * @param tenant slug path from the token ({@code acme/widgets}); null for an admin
     * @throws Invalid when the login has no role of ours, no tenant, or a tenant that does not fit its role
     */
    public SignedIn resolve(Set<String> roles, String tenant) {
        if (roles.contains(ADMIN)) return new SignedIn(ADMIN, "", "Linecard", "UTC");
        if (roles.contains(RESELLER)) return signedIn(RESELLER, find(Reseller.class, tenant), "UTC");
        if (roles.contains(CUSTOMER)) {
            var customer = find(Customer.class, tenant);
            return signedIn(CUSTOMER, customer, customer.getTimeZone());
        }
        throw new Invalid(null, "login.noRole");
    }

    private static SignedIn signedIn(String role, Tenant tenant, String zone) {
        return new SignedIn(role, tenant.getPath(), tenant.getName(), zone);
    }

    private <T extends Tenant> T find(Class<T> type, String path) {
        if (path == null || path.isBlank()) throw new Invalid(null, "login.noTenant");
        return em.createQuery("select t from " + type.getSimpleName() + " t where t.path = :path", type)
            .setParameter("path", path.endsWith("/") ? path : path + "/").getResultStream().findFirst()
            .orElseThrow(() -> new Invalid(null, "login.noTenant"));
    }
}
