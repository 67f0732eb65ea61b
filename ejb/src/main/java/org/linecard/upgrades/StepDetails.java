package org.linecard.upgrades;

import static org.linecard.problems.Checks.text;

import org.linecard.firmware.Version;
import org.linecard.problems.Checks;

/**
 * What a person says about a rung of a ladder.
 *
 * @param from    oldest version that it is for; null for every older one
 * @param below   first version that does not need it
 * @param release what to load first; {@code below} or newer
 */
public record StepDetails(String vendor, String model, String from, String below, String release) {

    public StepDetails {
        vendor = text(vendor);
        model = text(model);
        from = text(from);
        below = text(below);
        release = text(release);
        new Checks()
            .required("vendor", vendor).required("model", model).required("below", below).required("release", release)
            .that(from == null || Version.parse(from).isPresent(), "from", "release.form")
            .that(below == null || Version.parse(below).isPresent(), "below", "release.form")
            .that(release == null || Version.parse(release).isPresent(), "release", "release.form")
            .that(order(from, below) < 0, "below", "step.empty")
            .that(order(below, release) <= 0, "release", "step.short")
            .done();
    }

    /** Of what is no version other checks tell, so that it counts as in order. */
    private static int order(String one, String other) {
        return Version.parse(one).flatMap(left -> Version.parse(other).map(left::compareTo)).orElse(-1);
    }
}
