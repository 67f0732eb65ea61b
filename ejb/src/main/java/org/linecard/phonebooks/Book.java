package org.linecard.phonebooks;

import org.linecard.customers.Customer;
import org.linecard.tenancy.Owned;
import org.linecard.tenancy.Tenant;
import org.linecard.users.User;

/**
 * One phone book: of a reseller, of a customer, or of one user. It has no row of its own, it is there with its owner.
 *
 * @param owner   the tenant's id
 * @param user    of a user's own book; null for the others
 * @param name    whose it is, for people
 * @param country where its numbers are at home; null when that is not known
 */
public record Book(long owner, Long user, String path, String name, String country, boolean resellers) implements Owned {

    static Book of(Tenant tenant) {
        return new Book(tenant.getId(), null, tenant.getPath(), tenant.getName(), Contact.country(tenant), !(tenant instanceof Customer));
    }

    static Book of(User user) {
        return new Book(user.getOwner().getId(), user.getId(), user.getOwnerPath(), user.getName(), Contact.country(user.getOwner()), false);
    }

    public long getOwner() { return owner; }
    public Long getUser() { return user; }
    public String getPath() { return path; }
    public String getName() { return name; }
    public String getCountry() { return country; }
    /** Seen by all customers of a reseller. */
    public boolean isResellers() { return resellers; }
    public boolean isPersonal() { return user != null; }

    @Override public Long id() { return user == null ? owner : user; }
    @Override public String ownerPath() { return path; }
    @Override public String label() { return name; }
}
