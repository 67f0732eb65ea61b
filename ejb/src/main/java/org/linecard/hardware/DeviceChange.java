package org.linecard.hardware;

import static org.linecard.problems.Checks.text;

import java.util.regex.Pattern;
import org.linecard.problems.Checks;
import org.linecard.security.Guessing;

/**
 * What the edit page sends.
 *
 * @param adminPassword a new password of the phone's own web page, 8 to 32 printable ASCII characters without a colon (Yealink takes no other), not easily guessed;
 *                      null keeps the one there is
 * @param vendorPin     null keeps the one there is
 * @param group         id of a group of the device's customer; null for none
 * @param profile       id of a device profile of its owner or of the reseller above; null for none
 */
public record DeviceChange(String vendor, String model, boolean active, LifeCycle lifeCycle, DeviceDetails details, String adminPassword, String vendorPin, Long group, Long profile) {

    private static final Pattern ADMIN_PASSWORD = Pattern.compile("[\\x21-\\x7e&&[^:]]{8,32}");

    /** Without group and profile. */
    public DeviceChange(String vendor, String model, boolean active, LifeCycle lifeCycle, DeviceDetails details, String adminPassword, String vendorPin) {
        this(vendor, model, active, lifeCycle, details, adminPassword, vendorPin, null, null);
    }

    public DeviceChange {
        vendor = text(vendor);
        model = text(model);
        adminPassword = text(adminPassword);
        vendorPin = text(vendorPin);
        new Checks()
            .required("vendor", vendor).required("model", model).required("lifeCycle", lifeCycle)
            .form("adminPassword", adminPassword, ADMIN_PASSWORD, "adminPassword.form")
            .that(adminPassword == null || !Guessing.isEasy(adminPassword), "adminPassword", "adminPassword.easy")
            .line("vendorPin", vendorPin, 60)
            .done();
    }
}
