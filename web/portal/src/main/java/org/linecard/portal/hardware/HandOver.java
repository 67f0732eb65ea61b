package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.hardware.Devices;
import org.linecard.portal.Feedback;
import org.linecard.portal.customers.CustomerPicker;
import org.linecard.problems.Invalid;

/** The dialog that hands a device to a customer, or back into a reseller's stock. */
@Named
@ViewScoped
public class HandOver implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Devices devices;
    @Inject
    private CustomerPicker to;
    @Inject
    private DevicePage page;

    public String save() {
        if (to.getId() == null) throw new Invalid("owner", "required");
        var name = page.getDevice().label();
        devices.handOver(page.getId(), page.getVersion(), to.getId());
        Feedback.done("done.device.handedOver", name, devices.byId(page.getId()).getOwner().getName());
        return page.home();
    }
}
