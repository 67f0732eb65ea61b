package org.linecard.portal.layers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.layers.LayerDetails;
import org.linecard.layers.LayerText;
import org.linecard.layers.Layers;
import org.linecard.layers.StoredLayer;
import org.linecard.portal.Feedback;
import org.linecard.problems.NotFound;
import org.linecard.vars.Layer.Kind;

/** The editor of one layer: of that {@code id}; without one, of the {@code owner}'s own settings or of a new group or profile of that {@code kind}. */
@Named
@ViewScoped
public class LayerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Layers layers;
    @Inject
    private OwnTenant tenants;

    private long id;
    private Long owner;
    private Kind kind;
    private long version;
    private String name;
    private String vars;
    private String title;
    private String ownerName;
    private transient LayerText text;

    public void load() {
        if (id != 0) {
            fill(layers.byId(id));
            return;
        }
        var tenant = layers.owner(owner == null ? tenants.id() : owner);
        owner = tenant.getId();
        ownerName = tenant.getName();
        title = Feedback.text("layer.new." + kind);
        if (!isNamed()) own();
    }

    private void own() {
        kind = tenants.kind(owner);
        title = Feedback.text("layer.title." + kind, ownerName);
        layers.own(owner).ifPresent(this::fill);
    }

    private void fill(StoredLayer layer) {
        id = layer.getId();
        owner = layer.getOwner().getId();
        kind = layer.getKind();
        version = layer.getVersion();
        name = layer.getName();
        text = layer.getText();
        vars = text.getVars();
        ownerName = layer.getOwner().getName();
        title = isNamed() ? name : Feedback.text("layer.title." + kind, ownerName);
    }

    public String save() {
        if (!isNamed()) layers.write(owner, version, vars);
        else if (id == 0) id = layers.add(owner, kind, new LayerDetails(name, vars));
        else layers.edit(id, version, new LayerDetails(name, vars));
        Feedback.done("done.layer.saved", isNamed() ? name : title);
        return "layer?faces-redirect=true&" + (isNamed() ? "id=" + id : "owner=" + owner);
    }

    public String remove() {
        layers.remove(id, version);
        Feedback.done("done.layer.removed", name);
        return "layers?faces-redirect=true";
    }

    /** Puts the text before the last change into the field; it counts when it is saved. */
    public void restore() {
        vars = getText().getPrevious();
    }

    /** Null for one that nobody wrote yet. */
    public LayerText getText() {
        if (text == null && id != 0) text = layers.byId(id).getText();
        return text;
    }

    public boolean isNamed() { return kind == Kind.GROUP || kind == Kind.PROFILE; }
    public boolean isRemovable() { return isNamed() && id != 0; }
    public int getUsers() { return id == 0 ? 0 : layers.users(id); }

    /** Without one nothing was loaded: the address named no layer that there is. */
    public String getTitle() {
        if (title == null) throw new NotFound();
        return title;
    }

    public String getOwnerName() { return ownerName; }
    public long getId() { return id; }
    public void setId(long to) { id = to; }
    public Long getOwner() { return owner; }
    public void setOwner(Long to) { owner = to; }
    public Kind getKind() { return kind; }
    public void setKind(Kind to) { kind = to; }
    public String getName() { return name; }
    public void setName(String to) { name = to; }
    public String getVars() { return vars; }
    public void setVars(String to) { vars = to; }
}
