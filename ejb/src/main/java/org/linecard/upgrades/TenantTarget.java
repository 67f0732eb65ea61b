package org.linecard.upgrades;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.linecard.audit.Audited;
import org.linecard.customers.Customer;
import org.linecard.tenancy.Tenant;
import org.linecard.tenancy.TenantOwned;

/** What a reseller's or a customer's phones of a model are to run, in place of what those above them want. */
@Entity
@Table(name = "tenant_target")
@Audited
@NamedQuery(name = "TenantTarget.of", query = "select t from TenantTarget t where t.vendor = :vendor and t.model = :model and t.ownerPath in :paths order by t.ownerPath")
public class TenantTarget extends TenantOwned {

    private String vendor;
    private String model;

    @Column(name = "firmware")
    private String release;

    private boolean downgrade;

    protected TenantTarget() { }

    public TenantTarget(Tenant owner, TargetDetails details) {
        super(owner);
        vendor = details.vendor();
        model = details.model();
        change(details);
    }

    void change(TargetDetails details) {
        release = details.release();
        downgrade = details.downgrade();
    }

    public Wanted wanted() {
        return new Wanted(release, downgrade, isOfCustomer() ? Wanted.Origin.CUSTOMER : Wanted.Origin.RESELLER);
    }

    public String getVendor() { return vendor; }
    public String getModel() { return model; }
    public String getRelease() { return release; }
    public boolean isDowngrade() { return downgrade; }
    public boolean isOfCustomer() { return getOwner() instanceof Customer; }

    @Override
    public String label() {
        return getVendor() + " " + getModel() + " of " + getOwner().getName();
    }
}
