package org.linecard.layers;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.linecard.audit.Audited;
import org.linecard.customers.Customer;
import org.linecard.tenancy.Tenant;
import org.linecard.tenancy.TenantOwned;
import org.linecard.vars.Layer;
import org.linecard.vars.Layer.Kind;
import org.linecard.vars.Vars;

/**
 * Settings that a tenant lays over many phones: those of the reseller or customer itself (one each, without a name), of a group of a customer's devices
 * (a site), or a device profile that any of the tenant's devices may use.
 */
@Entity
@Table(name = "stored_layer")
@Audited
@NamedQuery(name = "StoredLayer.about", query = "select l from StoredLayer l join fetch l.owner where l.ownerPath in :paths and (l.name = '' or l.id in :chosen)")
@NamedQuery(name = "StoredLayer.own", query = "select l from StoredLayer l where l.owner.id = :owner and l.name = ''")
@NamedQuery(name = "StoredLayer.named", query = "select l from StoredLayer l join fetch l.owner where l.ownerPath in :paths and l.name <> '' order by l.name, l.id")
public class StoredLayer extends TenantOwned {

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    @Embedded
    private LayerText text;

    protected StoredLayer() { }

    /** The tenant's own, for all of its phones. */
    StoredLayer(Tenant owner, String vars) {
        super(owner);
        kind = owner instanceof Customer ? Kind.CUSTOMER : Kind.RESELLER;
        name = "";
        text = new LayerText(vars);
    }

    /** @param kind GROUP or PROFILE */
    public StoredLayer(Tenant owner, Kind kind, LayerDetails details) {
        super(owner);
        this.kind = kind;
        name = details.name();
        text = new LayerText(details.vars());
    }

    /** The tenant's own, for all of its phones. */
    public static StoredLayer own(Tenant owner, String vars) {
        return new StoredLayer(owner, LayerDetails.checked(vars));
    }

    void write(String vars) {
        text.write(vars);
    }

    void change(LayerDetails details) {
        name = details.name();
        text.write(details.vars());
    }

    /** Group or profile: chosen for a device, and removed when nobody needs it. */
    public boolean isNamed() { return !name.isEmpty(); }
    public Kind getKind() { return kind; }
    /** Empty for the tenant's own. */
    public String getName() { return name; }
    public LayerText getText() { return text; }

    /** As settings take it. */
    public Layer layer() {
        return new Layer(kind, isNamed() ? name : getOwner().getName(), text.getAuthor(), text.getWrittenAt(), Vars.parse(text.getVars()));
    }

    @Override
    public String label() {
        return isNamed() ? name : getOwner().getName();
    }
}
