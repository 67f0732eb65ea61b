package org.linecard.layers;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.linecard.audit.Audited;
import org.linecard.tenancy.Owned;
import org.linecard.tenancy.Shared;
import org.linecard.vars.Layer;
import org.linecard.vars.Layer.Kind;
import org.linecard.vars.Vars;

/** Settings that hold for every phone of the platform unless somebody below says otherwise. There is one row, or none yet. */
@Entity
@Table(name = "platform_layer")
@Audited
@Shared("there is one for all tenants: each reads what it does to its own phones, only an admin writes it")
@NamedQuery(name = "PlatformLayer.all", query = "select l from PlatformLayer l")
public class PlatformLayer implements Owned {

    public static final long ONLY = 1;

    private static final String NAME = "Platform";

    @Id
    private Long id;

    @Embedded
    private LayerText text;

    @Version
    @Column(name = "version")
    private long version;

    protected PlatformLayer() { }

    PlatformLayer(String vars) {
        id = ONLY;
        text = new LayerText(vars);
    }

    void write(String vars) {
        text.write(vars);
    }

    public LayerText getText() { return text; }
    public long getVersion() { return version; }

    /** As settings take it. */
    public Layer layer() {
        return new Layer(Kind.PLATFORM, NAME, text.getAuthor(), text.getWrittenAt(), Vars.parse(text.getVars()));
    }

    @Override public Long id() { return id; }
    @Override public String ownerPath() { return ""; }
    @Override public String label() { return NAME; }
}
