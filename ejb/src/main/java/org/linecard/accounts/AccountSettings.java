package org.linecard.accounts;

import static org.linecard.problems.Checks.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.linecard.customers.Forms;
import org.linecard.customers.Transport;
import org.linecard.problems.Checks;

/**
 * What a person fills in about a phone (SIP account).
 *
 * @param authUserName null when it is the user name
 * @param domain       null for the customer's SIP domain
 * @param registrar    host that replaces the customer's; null for the customer's
 * @param transport    null for the customer's
 */
public record AccountSettings(String userName, String authUserName, String domain, String registrar, Transport transport, boolean enabled) {

    private static final Pattern AUTH_USER = Pattern.compile("[A-Za-z0-9+_.!~*'()@-]{1,64}");

    public AccountSettings {
        userName = text(userName);
        authUserName = text(authUserName);
        domain = lower(domain);
        registrar = lower(registrar);
        new Checks()
            .required("userName", userName).form("userName", userName, Forms.SIP_USER, "sipUser.form")
            .form("authUserName", authUserName, AUTH_USER, "sipUser.form")
            .form("domain", domain, Forms.HOST, "host.form")
            .form("registrar", registrar, Forms.HOST, "host.form")
            .done();
    }

    private static String lower(String raw) {
        var text = text(raw);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
