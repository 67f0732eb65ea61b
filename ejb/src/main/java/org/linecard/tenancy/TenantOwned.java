package org.linecard.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.AdditionalCriteria;

/**
 * Everything that a tenant owns. The owner's path is copied into each row, because a criterion that walks the relation leaks in joins;
 * composite foreign keys keep the copy true.
 */
@MappedSuperclass
@AdditionalCriteria("this.ownerPath like :scope")
public abstract class TenantOwned implements Owned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Tenant owner;

    @Column(name = "owner_path")
    private String ownerPath;

    @Version
    @Column(name = "version")
    private long version;

    protected TenantOwned() { }

    protected TenantOwned(Tenant owner) {
        ownedBy(owner);
    }

    protected final void ownedBy(Tenant tenant) {
        owner = tenant;
        ownerPath = tenant.getPath();
    }

    @Override public Long id() { return id; }
    @Override public String ownerPath() { return ownerPath; }

    public Long getId() { return id; }
    public Tenant getOwner() { return owner; }
    public String getOwnerPath() { return ownerPath; }
    public long getVersion() { return version; }

    /** Whether both belong to the same tenant, which is what a link between them needs. */
    public final boolean ownedWith(TenantOwned other) {
        return ownerPath.equals(other.ownerPath);
    }
}
