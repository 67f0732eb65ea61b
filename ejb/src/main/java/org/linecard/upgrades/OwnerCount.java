package org.linecard.upgrades;

import org.linecard.tenancy.Tenant;

/** How many devices a tenant has, and how many of them are to run something else. */
public record OwnerCount(Tenant owner, long devices, long behind) {
    public Tenant getOwner() { return owner; }
    public long getDevices() { return devices; }
    public long getBehind() { return behind; }
}
