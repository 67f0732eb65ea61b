package org.linecard.upgrades;

import org.linecard.customers.Customer;
import org.linecard.tenancy.Tenant;

/** How many devices a tenant has, and how many of them are to run something else. */
public record OwnerCount(Tenant owner, long devices, long behind) {
    public Tenant getOwner() { return owner; }
    /** Whether they are at a customer, not in a reseller's stock. */
    public boolean isOfCustomer() { return owner instanceof Customer; }
    public long getDevices() { return devices; }
    public long getBehind() { return behind; }
}
