package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.customers.Customers;
import org.linecard.hardware.Devices;
import org.linecard.portal.Feedback;
import org.linecard.problems.Invalid;
import org.linecard.tenancy.Tenant;

/** The dialog that hands a device to a customer, or back into a reseller's stock. */
@Named
@ViewScoped
public class HandOver implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Devices devices;
    @Inject
    private Customers customers;
    @Inject
    private DevicePage page;

    private Long owner;

    public String save() {
        if (owner == null) throw new Invalid("owner", "required");
        var name = page.getDevice().label();
        devices.handOver(page.getId(), page.getVersion(), owner);
        Feedback.done("done.device.handedOver", name, devices.byId(page.getId()).getOwner().getName());
        return page.home();
    }

    public List<? extends Tenant> getCustomers() {
        return customers.matching(null).stream().filter(c -> !c.equals(page.getDevice().getOwner())).toList();
    }

    public List<? extends Tenant> getStocks() {
        return customers.owners().stream().filter(r -> !r.equals(page.getDevice().getOwner())).toList();
    }

    public Long getOwner() { return owner; }
    public void setOwner(Long to) { owner = to; }
}
