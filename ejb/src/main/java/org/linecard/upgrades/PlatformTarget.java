package org.linecard.upgrades;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.linecard.audit.Audited;
import org.linecard.tenancy.Owned;
import org.linecard.tenancy.Shared;

/** What all phones of a model are to run, unless a tenant or a device says otherwise. */
@Entity
@Table(name = "platform_target")
@Shared("The platform's recommendation for a model is meant for every tenant, and tells nothing of any.")
@Audited
@NamedQuery(name = "PlatformTarget.of", query = "select t from PlatformTarget t where t.vendor = :vendor and t.model = :model")
public class PlatformTarget implements Owned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    private String vendor;
    private String model;

    @Column(name = "firmware")
    private String release;

    private boolean downgrade;

    protected PlatformTarget() { }

    public PlatformTarget(TargetDetails details) {
        vendor = details.vendor();
        model = details.model();
        change(details);
    }

    void change(TargetDetails details) {
        release = details.release();
        downgrade = details.downgrade();
    }

    public Wanted wanted() {
        return new Wanted(release, downgrade, Wanted.Origin.PLATFORM);
    }

    @Override public Long id() { return id; }
    @Override public String ownerPath() { return ""; }
    @Override public String label() { return vendor + " " + model; }

    public Long getId() { return id; }
    public long getVersion() { return version; }
    public String getVendor() { return vendor; }
    public String getModel() { return model; }
    public String getRelease() { return release; }
    public boolean isDowngrade() { return downgrade; }
}
