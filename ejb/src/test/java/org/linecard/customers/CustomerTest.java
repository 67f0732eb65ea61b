package org.linecard.customers;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linecard.problems.Refusals;

class CustomerTest {

    @Test
    void aPathIsTheResellersAndTheSlug() {
        assertEquals("acme/", Tenants.reseller("acme").getPath());
        assertEquals("acme/widgets/", Tenants.customer("widgets").getPath());
    }

    @Test
    void movingTakesThePathOfTheOtherReseller() {
        var widgets = Tenants.customer("widgets");
        widgets.moveTo(Tenants.reseller("globex"));
        assertEquals("globex/widgets/", widgets.getPath());
        assertEquals("globex/", widgets.getReseller().getPath());
    }

    @Test
    void anEditNeverChangesTheSlug() {
        var widgets = Tenants.customer("widgets");
        widgets.change(Tenants.details("other"));
        assertEquals("acme/widgets/", widgets.getPath());
        assertEquals("widgets", widgets.getSlug());
        assertEquals("other", widgets.getName());
    }

    @Test
    void suspensionEnds() {
        var widgets = Tenants.customer("widgets");
        widgets.suspend();
        assertFalse(widgets.isActive());
        widgets.resume();
        assertTrue(widgets.isActive());
    }

    @Test
    void everythingWrongWithACustomerIsToldAtOnce() {
        assertEquals(Map.ofEntries(Map.entry("name", "required"), Map.entry("slug", "slug.form"), Map.entry("sipDomain", "host.form"), Map.entry("registrar", "host.form"),
                Map.entry("port", "port.range"), Map.entry("outboundProxy", "hostPort.form"), Map.entry("stunServer", "hostPort.form"), Map.entry("voicemailNumber", "number.form"),
                Map.entry("timeZone", "timeZone.unknown"), Map.entry("language", "language.unknown"), Map.entry("country", "country.unknown")),
            Refusals.of(() -> new CustomerDetails(" ", "Wid gets", "widgets_example", "reg istrar", 65_536, null, "proxy:0", "stun:70000", "12-34", "CET", "english", "Germany")));
    }

    @Test
    void whatIsLeftOutHasItsUsualValue() {
        var details = new CustomerDetails("Widgets", "widgets", " SIP.Widgets.Example ", "", null, null, "", "", "", "", "", "");
        assertEquals(new CustomerDetails("Widgets", "widgets", "sip.widgets.example", null, null, Transport.UDP, null, null, null, "UTC", "en", null), details);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "acme", "acme-2", "0", "a23456789012345678901234567890"})
    void slugsThatAreTaken(String slug) {
        assertDoesNotThrow(() -> new ResellerDetails("n", slug, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a-", "A", "a_b", "a%", "a/b", "ä", "a b", "a.b", "a234567890123456789012345678901"})
    void slugsThatALikePatternOrAUrlWouldMisread(String slug) {
        assertEquals("slug: slug.form", Refusals.one(() -> new ResellerDetails("n", slug, null)));
    }

    @Test
    void everythingWrongWithAResellerIsToldAtOnce() {
        assertEquals(Map.of("name", "required", "slug", "required", "contactEmail", "email.form"), Refusals.of(() -> new ResellerDetails(null, "", "mail")));
    }

    @ParameterizedTest
    @CsvSource({"host.example,true", "host.example:5060,true", "10.0.0.1:1,true", "host:0,false", "host:65536,false", "host:,false", ":5060,false", "ho st,false", "a:b:1,false"})
    void aHostMayHaveAPort(String text, boolean fine) {
        assertEquals(fine, Forms.isHostPort(text));
    }
}
