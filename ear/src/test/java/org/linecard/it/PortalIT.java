package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What the portal refuses, and how it says so: every page, foreign ids, forged requests, bad input, two people at one device. */
@ExtendWith(ArquillianExtension.class)
class PortalIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final String DESK = "805ec0000001";

    private Browser browser;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @AfterEach
    void leave() {
        if (browser != null) browser.close();
    }

    @Test
    void whatBelongsToOthersIsNotFoundOnAnyPage() throws Exception {
        browser = Browser.of("widgets");
        var nobody = get("customer/device.xhtml?id=999999999");
        assertEquals(404, nobody.statusCode());
        var secrets = List.of("Konrad", "Gadgets", "Acme", "80:5E:C0:00:01:01");
        for (var page : Pages.withId()) {
            if (page.startsWith("reseller/")) continue;
            var foreign = get(page + "?id=" + foreignId(Pages.entity(page)));
            assertEquals(404, foreign.statusCode(), page);
            assertTrue(secrets.stream().noneMatch(foreign.body()::contains), page);
            assertEquals(404, get(page + "?id=x").statusCode(), page);
        }
        for (var page : Pages.withCustomer()) {
            assertEquals(page.startsWith("customer/") ? 404 : 403, get(page + "?of=acme/gadgets").statusCode(), page);
        }
    }

    @Test
    void eachRoleEntersItsOwnPagesOnly() throws Exception {
        browser = Browser.of("widgets");
        for (var page : Pages.all()) if (!page.startsWith("customer/")) assertEquals(403, get(page).statusCode(), page);
        browser.close();
        browser = Browser.of("globex");
        for (var page : Pages.all()) if (page.startsWith("admin/")) assertEquals(403, get(page).statusCode(), page);
        assertEquals(404, get("customer/device.xhtml?id=" + idOf("device", DESK)).statusCode());
        assertEquals(404, get("customer/users.xhtml?of=acme/widgets").statusCode());
    }

    @Test
    void aPhoneThatSaysItIsAnotherModelIsShown() {
        var own = Stored.ofDevice(DESK);
        Phone.get(DESK + ".cfg", "Authorization", Phone.basic(own.user(), own.password()), "User-Agent", "Yealink SIP-T48U 108.86.0.75 80:5e:c0:00:00:01");
        Wait.until("the sighting is written", () -> !Stored.rows("select 1 from last_seen s join device d on d.id = s.device_id where d.identity = ? and s.agent like '%T48U%'", DESK).isEmpty());
        browser = Browser.of("widgets");
        browser.go("customer/device.xhtml?id=" + idOf("device", DESK)).reads("That is Yealink T48U, but its files are made for Yealink T46U");
    }

    @Test
    void eachRoleHasItsHome() {
        browser = Browser.of("admin").until("admin/resellers.xhtml").reads("Acme Telecom").reads("Globex");
        browser.close();
        browser = Browser.of("acme").until("reseller/customers.xhtml").reads("Widgets Ltd").reads("Gadgets GmbH");
        assertFalse(browser.text().contains("Initech"));
        browser.close();
        browser = Browser.of("initech").until("customer/").reads("80:5E:C0:00:02:01");
        assertFalse(browser.text().contains("80:5E:C0:00:00:01"));
    }

    @Test
    void nobodyStaysLoggedInAfterLoggingOut() throws Exception {
        browser = Browser.of("widgets");
        var cookies = browser.cookies();
        browser.click("logout").until("logged-out");
        assertTrue(List.of(302, 401).contains(send("GET", "customer/hardware.xhtml", cookies, "").statusCode()));
        browser.go("customer/hardware.xhtml").see("kc-login");
    }

    @Test
    void aForgedPostChangesNothing() throws Exception {
        browser = Browser.of("widgets");
        var id = idOf("device", DESK);
        var location = Stored.rows("select location from device where id = ?", id);
        var body = "deviceForm=deviceForm&deviceForm%3Alocation=stolen&deviceForm%3Asave=deviceForm%3Asave";
        assertEquals(403, send("POST", "customer/device-edit.xhtml?id=" + id, browser.cookies(), body).statusCode());
        var guessed = send("POST", "customer/device-edit.xhtml?id=" + id, browser.cookies(), body + "&jakarta.faces.ViewState=-1%3A-1");
        assertTrue(guessed.statusCode() >= 300, guessed.body());
        var abroad = send("POST", "customer/device-edit.xhtml?id=" + id, browser.cookies(), body + "&jakarta.faces.ViewState=-1%3A-1", "Origin", "https://evil.example");
        assertEquals(403, abroad.statusCode());
        assertEquals(location, Stored.rows("select location from device where id = ?", id));
    }

    @Test
    void badIdentitiesAreRefusedAtTheFieldAndNothingIsLost() {
        browser = Browser.of("widgets").go("customer/hardware-add.xhtml");
        browser.pick("hardwareForm:vendor", "Yealink").pick("hardwareForm:model", "T46U").type("hardwareForm:location", "By the window");
        var before = Stored.rows("select count(*) from device");
        for (var wrong : List.of("80:5E:C0:00:00", "80:5E:C0:00:00:01:0", "zz:5e:c0:00:00:01", "01:00:5E:00:00:01", "00:00:00:00:00:00", "80:5e:c0:00:00:01", "80-5E-C0-00-01-01")) {
            browser.type("hardwareForm:identity", wrong).leave().quiet().click("hardwareForm:save").quiet();
            var said = browser.text("hardwareForm:identityMessage");
            assertFalse(said.isBlank() || said.contains("mac.") || said.contains("Gadgets"), wrong + ": " + said);
            assertEquals("By the window", browser.value("hardwareForm:location"));
        }
        assertEquals(before, Stored.rows("select count(*) from device"));
    }

    @Test
    void aMistakeInVarsIsShownWithItsPlaceAndNothingIsSaved() {
        var id = idOf("device", DESK);
        browser = Browser.of("widgets").go("customer/device-edit.xhtml?id=" + id).quiet();
        browser.type("deviceForm:location", "Elsewhere").type("deviceForm:vars", "ntp_server = \"a.example\"\nexpiry = = 3");
        browser.click("deviceForm:save").quiet().reads("deviceForm:varsMessage", "Line 2");
        assertTrue(browser.text("deviceForm:varsMessage").contains("column"));
        assertEquals("Elsewhere", browser.value("deviceForm:location"));
        assertEquals(List.of(java.util.Arrays.asList("Front desk", null)), Stored.rows("select location, vars from device where id = ?", id));
    }

    @Test
    void theSecondOfTwoSaversIsToldWhoWasFirstAndLosesNothing() {
        var id = idOf("device", "805ec0000002");
        browser = Browser.of("widgets").go("customer/device-edit.xhtml?id=" + id).type("deviceForm:notes", "Second thoughts");
        try (var first = Browser.of("acme")) {
            first.go("customer/device-edit.xhtml?id=" + id).type("deviceForm:location", "Moved by Acme").click("deviceForm:save").until("device.xhtml");
        }
        browser.click("deviceForm:save").quiet().reads("messages", "acme");
        assertEquals("Second thoughts", browser.value("deviceForm:notes"));
        assertEquals("Moved by Acme", Stored.rows("select location from device where id = ?", id).get(0).get(0));
    }

    @Test
    void aSecretIsDotsUntilItIsRevealedAndHistorySaysByWhom() {
        var id = idOf("device", DESK);
        browser = Browser.of("widgets").go("customer/device.xhtml?id=" + id).quiet();
        assertFalse(browser.js("return document.documentElement.outerHTML").toString().contains("demo-device-1"));
        browser.click("provisioning:passwordReveal").reads("provisioning:password", "demo-device-1");
        browser.go("customer/device-files.xhtml?id=" + id).quiet();
        assertFalse(browser.js("return document.documentElement.outerHTML").toString().contains("demo-device-1"));
        browser.reads("account.1.password = ••••");
        browser.go("customer/device-history.xhtml?id=" + id).reads("widgets").reads("saw a secret");
        assertFalse(browser.text().contains("demo-device-1"));
    }

    @Test
    void hardwareIsFoundByMacUserAndPlace() {
        browser = Browser.of("acme");
        for (var words : List.of("80:5e:c0:00:00:01", "805EC0000001", "Ada Love", "front DESK")) {
            browser.go("customer/hardware.xhtml?q=" + words.replace(" ", "%20").replace(":", "%3A")).reads("80:5E:C0:00:00:01");
            assertFalse(browser.text().contains("80:5E:C0:00:01:01"), words);
        }
        browser.go("customer/hardware.xhtml?q=%25").quiet();
        assertTrue(browser.all(By.cssSelector("#hardware tbody a.mono, [id$='hardware'] tbody a.mono")).isEmpty());
        browser.go("customer/hardware.xhtml?show=stock").reads("80:5E:C0:00:09:01");
        assertFalse(browser.text().contains("80:5E:C0:00:00:01"));
    }

    private static String idOf(String table, String identity) {
        return Stored.rows("select id from " + table + " where identity = ?", identity).get(0).get(0);
    }

    private static String foreignId(String table) {
        return Stored.rows("select id from " + table + " where " + (table.equals("tenant") ? "path" : "owner_path") + " = 'acme/gadgets/' limit 1").get(0).get(0);
    }

    private HttpResponse<String> get(String page) throws Exception {
        return send("GET", page, browser.cookies(), "");
    }

    private static HttpResponse<String> send(String method, String page, String cookies, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Servers.settings().publicUrl() + "/" + page)).timeout(Duration.ofSeconds(30)).header("Cookie", cookies);
        if (headers.length > 0) request.headers(headers);
        if (method.equals("POST")) request.header("Content-Type", "application/x-www-form-urlencoded");
        return HTTP.send(request.method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
