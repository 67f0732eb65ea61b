package org.linecard.hardware;

import static org.linecard.problems.Checks.text;

import java.time.LocalDate;
import org.linecard.customers.Forms;
import org.linecard.problems.Checks;
import org.linecard.vars.Vars;

/**
 * What a person fills in about a device, besides its identity and model.
 *
 * @param vars         TOML, at most 64 KB; null for none
 * @param phoneBookUri null for none
 * @param firmwareUri  null for none
 * @param provisionUri replaces the computed one; null for that
 */
public record DeviceDetails(String location, String serialNumber, String notes, String vars, String phoneBookUri, String firmwareUri,
                            String provisionUri, LocalDate requestDate, LocalDate activateDate) {

    public DeviceDetails {
        location = text(location);
        serialNumber = text(serialNumber);
        notes = text(notes);
        vars = vars == null || vars.isBlank() ? null : vars;
        phoneBookUri = text(phoneBookUri);
        firmwareUri = text(firmwareUri);
        provisionUri = text(provisionUri);
        new Checks()
            .line("location", location, 80)
            .line("serialNumber", serialNumber, 60)
            .block("notes", notes, 4000)
            .form("phoneBookUri", phoneBookUri, Forms.URL, "url.form")
            .form("firmwareUri", firmwareUri, Forms.URL, "url.form")
            .form("provisionUri", provisionUri, Forms.URL, "url.form")
            .that(requestDate == null || activateDate == null || !activateDate.isBefore(requestDate), "activateDate", "activateDate.beforeRequest")
            .done();
        if (vars != null) Vars.parse(vars);
    }

    /** A new device's: nothing yet, asked for today. */
    public static DeviceDetails none() {
        return new DeviceDetails(null, null, null, null, null, null, null, LocalDate.now(), null);
    }
}
