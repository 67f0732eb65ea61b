package org.linecard.portal.hardware;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linecard.portal.Feedback;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.VendorPacks;

/** Whether a phone says that it is another model than the one on record: then its files are made for the wrong one. */
@Named
@RequestScoped
public class OtherModel {

    @Inject
    private DevicePage page;
    @Inject
    private VendorPacks packs;

    /** What the phone says it is; empty when there is nothing to say. */
    public String getName() {
        var it = page.getDevice();
        var agent = it.getLastSeen() == null ? null : it.getLastSeen().getAgent();
        return packs.identify("", agent)
            .filter(seen -> !seen.pack().vendor().equals(it.getVendor()) || seen.model().isPresent() && !seen.model().get().name().equals(it.getModel()))
            .map(seen -> seen.model().map(PhoneModel::toString).orElseGet(() -> Feedback.text("device.someModel", seen.pack().vendor()))).orElse("");
    }
}
