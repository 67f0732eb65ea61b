package org.linecard.layers;

import static org.linecard.problems.Checks.text;

import org.linecard.problems.Checks;
import org.linecard.vars.Vars;

/**
 * What a person fills in about a group or a device profile.
 *
 * @param vars TOML; null for nothing yet
 */
public record LayerDetails(String name, String vars) {

    public LayerDetails {
        name = text(name);
        new Checks().required("name", name).line("name", name, 60).done();
        vars = checked(vars);
    }

    /** TOML that is known to be right, never null. Whether the vendors it names exist is not known here. */
    static String checked(String vars) {
        Vars.parse(vars);
        return vars == null || vars.isBlank() ? "" : vars.replace("\r\n", "\n");
    }
}
