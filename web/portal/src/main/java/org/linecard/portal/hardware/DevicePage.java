package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.hardware.Device;
import org.linecard.hardware.DeviceSecret;
import org.linecard.hardware.Devices;
import org.linecard.hardware.Line;
import org.linecard.portal.Feedback;
import org.linecard.portal.Secrets;
import org.linecard.portal.Times;
import org.linecard.provisioning.Preview;
import org.linecard.provisioning.Previews;
import org.linecard.registrar.Registrations;

/** The device that its tabs are about, with all that is done to it besides editing. */
@Named
@ViewScoped
public class DevicePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 6;

    @Inject
    private Devices devices;
    @Inject
    private Previews previews;
    @Inject
    private Registrations registrations;
    @Inject
    private Times times;

    private long id;
    private long version;
    private final Secrets secrets = new Secrets(name -> devices.reveal(id, DeviceSecret.valueOf(name)));
    private transient Device device;
    private transient Chain chain;

    public void load() {
        device = devices.byId(id);
        version = device.getVersion();
        chain = null;
    }

    /** The device as it is now; the version stays the one that the page was opened with, so that a later save is told of a change in between. */
    public Device getDevice() {
        if (device == null) device = devices.byId(id);
        return device;
    }

    public String activate() {
        devices.activate(id, version);
        return done("done.device.activated");
    }

    public String deactivate() {
        devices.deactivate(id, version);
        return done("done.device.deactivated");
    }

    public String newPassword() {
        devices.newProvisioningPassword(id, version);
        return done("done.device.newPassword");
    }

    public String remove() {
        var label = getDevice().label();
        devices.remove(id, version);
        Feedback.done("done.device.removed", label);
        return "hardware?faces-redirect=true";
    }

    private String done(String key) {
        Feedback.done(key, getDevice().label());
        return home();
    }

    String home() {
        return "device?faces-redirect=true&id=" + id;
    }

    /** The linked lines and the first free one; all of them when there are few. */
    public List<Line> getLines() {
        var lines = getDevice().getLines();
        if (lines.size() <= FEW) return lines;
        var free = lines.stream().filter(l -> !l.isLinked()).limit(1).toList();
        return lines.stream().filter(l -> l.isLinked() || free.contains(l)).toList();
    }

    public Chain getChain() {
        if (chain == null) chain = new Chain(getDevice(), registrations.of(getDevice().linkedLines().stream().map(Line::getAccount).toList()), times);
        return chain;
    }

    public Status getStatus() {
        return getChain().getStatus();
    }

    public String getProvisionUri() {
        return previews.provisionUri(id);
    }

    public List<Preview> getFiles() {
        return previews.of(id);
    }

    public Secrets getSecrets() { return secrets; }
    public long getVersion() { return version; }
    public long getId() { return id; }
    public void setId(long to) { id = to; }
}
