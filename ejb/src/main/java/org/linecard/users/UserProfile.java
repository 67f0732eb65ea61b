package org.linecard.users;

import static org.linecard.problems.Checks.text;

import java.util.regex.Pattern;
import org.linecard.customers.Forms;
import org.linecard.problems.Checks;

/**
 * What the Profile tab holds.
 *
 * @param extension 1 to 10 digits, unique in the customer; null for a user without one
 * @param timeZone  IANA name; null means the customer's
 * @param language  ISO 639-1; null means the customer's
 */
public record UserProfile(String name, String extension, String email, String department, String timeZone, String language) {

    private static final Pattern EXTENSION = Pattern.compile("[0-9]{1,10}");

    public UserProfile {
        name = text(name);
        extension = text(extension);
        email = text(email);
        department = text(department);
        timeZone = text(timeZone);
        language = text(language);
        new Checks()
            .required("name", name).line("name", name, 80)
            .form("extension", extension, EXTENSION, "extension.form")
            .line("email", email, 120).form("email", email, Forms.EMAIL, "email.form")
            .line("department", department, 60)
            .that(Forms.isZone(timeZone), "timeZone", "timeZone.unknown")
            .that(Forms.isLanguage(language), "language", "language.unknown")
            .done();
    }
}
