package org.linecard.portal.knocks;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.linecard.knocks.KnockSummary;
import org.linecard.knocks.Knocks;
import org.linecard.portal.Feedback;
import org.linecard.portal.Times;
import org.linecard.portal.hardware.DevicePage;

/** How the open device was refused lately. */
@Named
@ViewScoped
public class DeviceKnocks implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Knocks knocks;
    @Inject
    private DevicePage page;
    @Inject
    private Times times;

    private transient Optional<KnockSummary> summary;

    private Optional<KnockSummary> summary() {
        if (summary == null) summary = knocks.ofDevice(page.getId());
        return summary;
    }

    public boolean isNone() {
        return summary().isEmpty();
    }

    public String getText() {
        return summary().map(it -> Feedback.text("knock.lately", it.times(), times.near(it.last(), page.getDevice().getCustomer()))).orElse("");
    }
}
