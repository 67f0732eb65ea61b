package org.linecard.hardware;

import static org.linecard.problems.Checks.text;

import org.linecard.problems.Checks;
import org.linecard.vendors.IdentityKind;

/**
 * What a person fills in to add hardware: saving this is enough to make the device known.
 *
 * @param identity a MAC, IMEI or UUID in any usual spelling
 * @param vendor   of the catalogue
 * @param model    of the catalogue
 */
public record NewDevice(IdentityKind kind, String identity, String vendor, String model, DeviceDetails details) {

    public NewDevice {
        identity = text(identity);
        vendor = text(vendor);
        model = text(model);
        details = details == null ? DeviceDetails.none() : details;
        new Checks().required("kind", kind).required("identity", identity).required("vendor", vendor).required("model", model).done();
    }
}
