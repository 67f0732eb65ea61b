package org.linecard.customers;

import static org.linecard.problems.Checks.text;

import java.util.Locale;
import org.linecard.problems.Checks;
import org.linecard.tenancy.Tenant;

/**
 * What a person fills in about a customer.
 *
 * @param slug            taken at creation only; it is part of every path below
 * @param sipDomain       right side of every phone's address
 * @param registrar       host that takes registrations; null when the SIP domain does
 * @param port            of the registrar, 1 to 65535; null for the transport's own
 * @param transport       null means UDP
 * @param outboundProxy   host or host:port; null for none
 * @param stunServer      host or host:port; null for none
 * @param voicemailNumber what the message key dials; null for none
 * @param timeZone        IANA name; null means UTC
 * @param language        ISO 639-1; null means English
 * @param country         ISO 3166-1; null when it does not matter
 */
public record CustomerDetails(String name, String slug, String sipDomain, String registrar, Integer port, Transport transport, String outboundProxy,
                              String stunServer, String voicemailNumber, String timeZone, String language, String country) {

    public CustomerDetails {
        name = text(name);
        slug = text(slug);
        sipDomain = lower(sipDomain);
        registrar = lower(registrar);
        transport = transport == null ? Transport.UDP : transport;
        outboundProxy = lower(outboundProxy);
        stunServer = lower(stunServer);
        voicemailNumber = text(voicemailNumber);
        timeZone = text(timeZone) == null ? "UTC" : text(timeZone);
        language = text(language) == null ? "en" : text(language);
        country = text(country);
        new Checks()
            .required("name", name).line("name", name, 80)
            .required("slug", slug).form("slug", slug, Tenant.SLUG, "slug.form")
            .required("sipDomain", sipDomain).form("sipDomain", sipDomain, Forms.HOST, "host.form")
            .form("registrar", registrar, Forms.HOST, "host.form")
            .that(port == null || port >= 1 && port <= 65_535, "port", "port.range")
            .that(Forms.isHostPort(outboundProxy), "outboundProxy", "hostPort.form")
            .that(Forms.isHostPort(stunServer), "stunServer", "hostPort.form")
            .form("voicemailNumber", voicemailNumber, Forms.NUMBER, "number.form")
            .that(Forms.isZone(timeZone), "timeZone", "timeZone.unknown")
            .that(Forms.isLanguage(language), "language", "language.unknown")
            .that(Forms.isCountry(country), "country", "country.unknown")
            .done();
    }

    private static String lower(String raw) {
        var text = text(raw);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
