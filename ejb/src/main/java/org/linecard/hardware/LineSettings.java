package org.linecard.hardware;

import static org.linecard.problems.Checks.text;

import org.linecard.customers.Forms;
import org.linecard.customers.Transport;
import org.linecard.problems.Checks;
import org.linecard.vars.Vars;

/**
 * What a person fills in about a line, besides the phone that it is linked to.
 *
 * @param label       text beside the key; null for the user's name
 * @param displayName name that called parties see; null for the user's
 * @param cli         number that called parties see; null for the user's
 * @param transport   null for the account's or customer's
 * @param stunServer  host or host:port; null for the customer's
 * @param vars        TOML; null for none
 */
public record LineSettings(String label, String displayName, String cli, boolean enabled, Transport transport, String stunServer, String vars) {

    public LineSettings {
        label = text(label);
        displayName = text(displayName);
        cli = text(cli);
        stunServer = text(stunServer);
        vars = vars == null || vars.isBlank() ? null : vars;
        new Checks()
            .line("label", label, 60)
            .line("displayName", displayName, 80)
            .form("cli", cli, Forms.NUMBER, "number.form")
            .that(Forms.isHostPort(stunServer), "stunServer", "hostPort.form")
            .done();
        if (vars != null) Vars.parse(vars);
    }

    /** Everything as the user and the customer have it. */
    public static LineSettings plain() {
        return new LineSettings(null, null, null, true, null, null, null);
    }
}
