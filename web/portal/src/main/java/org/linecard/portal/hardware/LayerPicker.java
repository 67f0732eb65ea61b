package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.hardware.Device;
import org.linecard.layers.Layers;
import org.linecard.layers.NamedLayer;
import org.linecard.vars.Layer.Kind;

/** The group and the device profile that a device uses, and those that it could use. */
@Named
@ViewScoped
public class LayerPicker implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Layers layers;

    private Long group;
    private Long profile;
    private List<NamedLayer> usable = List.of();

    void start(Device device) {
        group = device.getGroupId();
        profile = device.getProfileId();
        usable = List.copyOf(layers.usable(device.getOwner().getId()));
    }

    public List<NamedLayer> getGroups() {
        return usable.stream().filter(it -> it.kind() == Kind.GROUP).toList();
    }

    public List<NamedLayer> getProfiles() {
        return usable.stream().filter(it -> it.kind() == Kind.PROFILE).toList();
    }

    public Long getGroup() { return group; }
    public void setGroup(Long to) { group = to; }
    public Long getProfile() { return profile; }
    public void setProfile(Long to) { profile = to; }
}
