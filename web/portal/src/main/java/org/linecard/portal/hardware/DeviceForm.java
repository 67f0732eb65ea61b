package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.linecard.hardware.DeviceChange;
import org.linecard.hardware.DeviceDetails;
import org.linecard.hardware.Devices;
import org.linecard.hardware.LifeCycle;
import org.linecard.portal.Feedback;

/** The edit page of a device. What stands on its lines is the line editor's. */
@Named
@ViewScoped
public class DeviceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Devices devices;
    @Inject
    private DevicePage page;
    @Inject
    private LayerPicker layers;

    private String vendor;
    private String model;
    private boolean active;
    private LifeCycle lifeCycle;
    private String location;
    private String serialNumber;
    private String notes;
    private String vars;
    private String phoneBookUri;
    private String firmwareUri;
    private String provisionUri;
    private LocalDate requestDate;
    private LocalDate activateDate;
    private String adminPassword;
    private String vendorPin;

    public void load() {
        var device = page.getDevice();
        vendor = device.getVendor();
        model = device.getModel();
        active = device.isActive();
        lifeCycle = device.getLifeCycle();
        var it = device.details();
        location = it.location();
        serialNumber = it.serialNumber();
        notes = it.notes();
        vars = it.vars();
        phoneBookUri = it.phoneBookUri();
        firmwareUri = it.firmwareUri();
        provisionUri = it.provisionUri();
        requestDate = it.requestDate();
        activateDate = it.activateDate();
        layers.start(device);
    }

    public String save() {
        var details = new DeviceDetails(location, serialNumber, notes, vars, phoneBookUri, firmwareUri, provisionUri, requestDate, activateDate);
        devices.edit(page.getId(), page.getVersion(), new DeviceChange(vendor, model, active, lifeCycle, details, adminPassword, vendorPin, layers.getGroup(), layers.getProfile()));
        Feedback.done("done.device.saved", page.getDevice().label());
        return page.home();
    }

    public String getVendor() { return vendor; }
    public void setVendor(String to) { vendor = to; }
    public String getModel() { return model; }
    public void setModel(String to) { model = to; }
    public boolean isActive() { return active; }
    public void setActive(boolean to) { active = to; }
    public LifeCycle getLifeCycle() { return lifeCycle; }
    public void setLifeCycle(LifeCycle to) { lifeCycle = to; }
    public String getLocation() { return location; }
    public void setLocation(String to) { location = to; }
    public String getSerialNumber() { return serialNumber; }
    public void setSerialNumber(String to) { serialNumber = to; }
    public String getNotes() { return notes; }
    public void setNotes(String to) { notes = to; }
    public String getVars() { return vars; }
    public void setVars(String to) { vars = to; }
    public String getPhoneBookUri() { return phoneBookUri; }
    public void setPhoneBookUri(String to) { phoneBookUri = to; }
    public String getFirmwareUri() { return firmwareUri; }
    public void setFirmwareUri(String to) { firmwareUri = to; }
    public String getProvisionUri() { return provisionUri; }
    public void setProvisionUri(String to) { provisionUri = to; }
    public LocalDate getRequestDate() { return requestDate; }
    public void setRequestDate(LocalDate to) { requestDate = to; }
    public LocalDate getActivateDate() { return activateDate; }
    public void setActivateDate(LocalDate to) { activateDate = to; }
    public String getAdminPassword() { return adminPassword; }
    public void setAdminPassword(String to) { adminPassword = to; }
    public String getVendorPin() { return vendorPin; }
    public void setVendorPin(String to) { vendorPin = to; }
}
