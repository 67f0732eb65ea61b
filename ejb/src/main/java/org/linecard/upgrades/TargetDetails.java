package org.linecard.upgrades;

import static org.linecard.problems.Checks.text;

import org.linecard.firmware.Version;
import org.linecard.problems.Checks;

/**
 * What a person says a model's phones are to run.
 *
 * @param release   of one of the model's images, or {@link Wanted#KEEP}
 * @param downgrade whether a phone that runs something newer is to go back
 */
public record TargetDetails(String vendor, String model, String release, boolean downgrade) {

    public TargetDetails {
        vendor = text(vendor);
        model = text(model);
        release = text(release);
        new Checks()
            .required("vendor", vendor).required("model", model).required("release", release)
            .that(release == null || release.equals(Wanted.KEEP) || Version.parse(release).isPresent(), "release", "release.form")
            .done();
    }
}
