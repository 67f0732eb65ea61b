package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.linecard.firmware.Image;
import org.linecard.firmware.Images;
import org.linecard.portal.Feedback;
import org.linecard.provisioning.Upgrades;
import org.linecard.upgrades.Course;
import org.linecard.upgrades.Targets;
import org.linecard.upgrades.Wanted;

/** One quiet line about a device's firmware, and the dialog that gives it a target of its own. */
@Named
@ViewScoped
public class DeviceFirmware implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Upgrades upgrades;
    @Inject
    private Images images;
    @Inject
    private Targets targets;
    @Inject
    private DevicePage page;

    private String release;
    private boolean downgrade;
    private transient Course course;

    public Course getCourse() {
        if (course == null) course = upgrades.of(page.getDevice());
        return course;
    }

    public String getText() {
        var it = getCourse();
        var running = Objects.requireNonNullElse(it.running(), Feedback.text("course.silent"));
        if (it.wanted() == null) return Feedback.text("course.line.FREE", running);
        return Feedback.text("course.line." + it.state(), running, it.wanted().release(), Feedback.text("origin." + it.wanted().origin()), it.next());
    }

    public void open() {
        release = page.getDevice().getFirmwareTarget();
        downgrade = page.getDevice().isFirmwareDowngrade();
    }

    /** The newest first. */
    public List<Image> getFitting() {
        return images.fitting(page.getDevice().getVendor(), page.getDevice().getModel());
    }

    public String save() {
        targets.aim(page.getId(), page.getVersion(), release == null || release.isEmpty() ? null : release, downgrade);
        Feedback.done("done.target.saved", page.getDevice().label());
        return page.home();
    }

    public String getKeep() { return Wanted.KEEP; }
    public String getRelease() { return release; }
    public void setRelease(String to) { release = to; }
    public boolean isDowngrade() { return downgrade; }
    public void setDowngrade(boolean to) { downgrade = to; }
}
