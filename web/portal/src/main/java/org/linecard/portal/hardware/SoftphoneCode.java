package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.linecard.links.MadeLink;
import org.linecard.links.SoftphoneLink;
import org.linecard.links.SoftphoneLinks;
import org.linecard.portal.Feedback;
import org.linecard.portal.Times;
import org.linecard.vendors.PhoneModel.SubType;
import org.linecard.vendors.VendorPacks;

/** Sets a softphone up by a code that is scanned: what became of the last one, and the dialog that makes one and shows it this once. */
@Named
@ViewScoped
public class SoftphoneCode implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SoftphoneLinks links;
    @Inject
    private VendorPacks packs;
    @Inject
    private Times times;
    @Inject
    private DevicePage page;

    private transient MadeLink made;
    private transient QrCode picture;

    /** Whether the device is a program that can be set up so. */
    public boolean isOffered() {
        return packs.model(page.getDevice().getVendor(), page.getDevice().getModel()).filter(model -> model.subType() != SubType.DESK).isPresent();
    }

    /** What became of the last code. */
    public String getStory() {
        return links.of(page.getId()).map(this::story).orElseGet(() -> Feedback.text("softphone.state.NONE"));
    }

    private String story(SoftphoneLink link) {
        return switch (link.state(Instant.now())) {
            case OPEN -> Feedback.text("softphone.state.OPEN", link.getCreatedBy(), near(link.getCreatedAt()), near(link.getExpiresAt()));
            case USED -> Feedback.text("softphone.state.USED", near(link.getUsedAt()), link.getUsedFrom());
            case EXPIRED -> Feedback.text("softphone.state.EXPIRED", near(link.getExpiresAt()));
        };
    }

    /** A code that was shown is not shown again. */
    public void open() {
        made = null;
        picture = null;
    }

    public void make() {
        made = links.make(page.getId());
        picture = QrCode.of(made.code());
    }

    /** When the code ends, with the zone in which that is said. */
    public String getUntil() {
        return near(made.expiresAt()) + " (" + page.getDevice().getCustomer().zone() + ")";
    }

    private String near(Instant instant) {
        return times.near(instant, page.getDevice().getCustomer());
    }

    public boolean isMade() { return made != null; }
    public MadeLink getLink() { return made; }
    public QrCode getPicture() { return picture; }
}
