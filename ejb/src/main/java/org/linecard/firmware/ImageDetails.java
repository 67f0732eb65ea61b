package org.linecard.firmware;

import static org.linecard.problems.Checks.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linecard.problems.Checks;

/**
 * What a person says about an image.
 *
 * @param vendor  of the catalogue
 * @param models  that it fits, at least one; names of the catalogue
 * @param release its version, as the vendor writes it
 * @param sha256  what its vendor says the hash is, to be compared; null for not known
 */
public record ImageDetails(String vendor, List<String> models, String release, String sha256, String notes) {

    static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._()+-]{0,99}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ImageDetails {
        vendor = text(vendor);
        models = models == null ? List.of() : models.stream().distinct().sorted().toList();
        release = text(release);
        sha256 = text(sha256) == null ? null : text(sha256).toLowerCase(Locale.ROOT).replaceAll("[\\s:]", "");
        notes = text(notes);
        new Checks()
            .required("vendor", vendor)
            .that(!models.isEmpty(), "models", "image.noModel")
            .that(String.join(", ", models).length() <= 2000, "models", "tooLong", 2000)
            .required("release", release)
            .that(release == null || Version.parse(release).isPresent(), "release", "release.form")
            .form("sha256", sha256, SHA256, "sha256.form")
            .block("notes", notes, 4000)
            .done();
    }
}
