package org.linecard.layers;

import java.io.Serializable;
import org.linecard.vars.Layer.Kind;

/**
 * A group or profile that a device may use, as a pick list shows it.
 *
 * @param owner   whose it is, for people
 * @param ownerPath of the tenant whose it is
 */
public record NamedLayer(long id, Kind kind, String name, String owner, String ownerPath) implements Serializable {
    public long getId() { return id; }
    public Kind getKind() { return kind; }
    public String getName() { return name; }
    public String getOwner() { return owner; }

    static NamedLayer of(StoredLayer layer) {
        return new NamedLayer(layer.getId(), layer.getKind(), layer.getName(), layer.getOwner().getName(), layer.getOwnerPath());
    }
}
