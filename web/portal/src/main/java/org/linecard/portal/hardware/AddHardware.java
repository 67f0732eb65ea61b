package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.linecard.customers.Customers;
import org.linecard.hardware.DeviceDetails;
import org.linecard.hardware.Devices;
import org.linecard.hardware.NewDevice;
import org.linecard.knocks.Knock;
import org.linecard.knocks.Knocks;
import org.linecard.portal.Feedback;
import org.linecard.portal.customers.CustomerPicker;
import org.linecard.portal.customers.OpenCustomer;
import org.linecard.problems.NotFound;
import org.linecard.tenancy.TenantPaths;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.VendorPacks;

/** The page behind the plus button: an identity and a model are enough. */
@Named
@ViewScoped
public class AddHardware implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Devices devices;
    @Inject
    private CustomerPicker owner;
    @Inject
    private VendorPacks packs;
    @Inject
    private OpenCustomer open;

    @Inject
    private Knocks knocks;
    @Inject
    private Customers customers;

    private Long knock;
    private IdentityKind kind = IdentityKind.MAC;
    private String identity;
    private String vendor;
    private String model;
    private String location;
    private String serialNumber;
    private String notes;

    public void load() {
        if (open.isOne()) owner.setId(open.getCustomer().getId());
        if (knock != null) adopt(knocks.byId(knock));
    }

    /** Fills in what a phone that knocks said of itself, and whose it seems to be. */
    private void adopt(Knock it) {
        if (it.isCrowd() || it.getIdentity() == null) throw new NotFound();
        kind = it.getKind();
        identity = it.printed();
        vendor = it.getVendor();
        model = it.getModel();
        if (TenantPaths.downTo(it.getOwnerPath()).size() == 3) owner.setId(customers.byPath(it.getOwnerPath()).getId());
    }

    /** Chooses the vendor by the address block of a MAC, if only one vendor has it and none was chosen. */
    public void recognise() {
        if (kind != IdentityKind.MAC || identity == null || vendor != null && !vendor.isEmpty()) return;
        var makers = packs.byMac(identity.replaceAll("[^0-9A-Fa-f]", ""));
        if (makers.size() == 1) vendor = makers.get(0).vendor();
    }

    public String save() {
        var details = new DeviceDetails(location, serialNumber, notes, null, null, null, null, LocalDate.now(), null);
        var id = devices.add(owner.getId(), new NewDevice(kind, identity, vendor, model, details));
        Feedback.done("done.device.added", devices.byId(id).label());
        return "device?faces-redirect=true&id=" + id;
    }

    public Long getKnock() { return knock; }
    /** Id of the knock whose phone is to be added. */
    public void setKnock(Long id) { knock = id; }
    public IdentityKind getKind() { return kind; }
    public void setKind(IdentityKind to) { kind = to; }
    public String getIdentity() { return identity; }
    public void setIdentity(String to) { identity = to; }
    public String getVendor() { return vendor; }
    public void setVendor(String to) { vendor = to; }
    public String getModel() { return model; }
    public void setModel(String to) { model = to; }
    public String getLocation() { return location; }
    public void setLocation(String to) { location = to; }
    public String getSerialNumber() { return serialNumber; }
    public void setSerialNumber(String to) { serialNumber = to; }
    public String getNotes() { return notes; }
    public void setNotes(String to) { notes = to; }
}
