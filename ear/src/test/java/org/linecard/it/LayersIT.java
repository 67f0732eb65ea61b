package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What people say about many phones at once reaches their files in its order, and the portal tells who said what. */
@ExtendWith(ArquillianExtension.class)
class LayersIT {

    private static final String DESK = "805ec0000001";
    private static final String OF_INITECH = "805ec0000201";

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
    void aMistakeIsShownWithItsPlaceAndWhatIsRightTellsWhoSaidIt() {
        browser = Browser.of("acme").go("customer/layer.xhtml").quiet();
        browser.type("layerForm:vars", "check_hours = 12\nntp_servr = \"ntp2.acme.example\"").click("layerForm:save").quiet();
        browser.reads("layerForm:varsMessage", "Line 2, column 1").reads("layerForm:varsMessage", "ntp_server?");
        assertTrue(browser.value("layerForm:vars").contains("ntp_servr"));
        browser.type("layerForm:vars", "check_hours = 12\nntp_server = \"ntp2.acme.example\"").click("layerForm:save").quiet().reads("messages", "was saved");
        assertTrue(file(DESK).contains("local_time.ntp_server1 = ntp2.acme.example"));

        browser.go("customer/device-settings.xhtml?id=" + idOf(DESK) + "#why-ntp-server").quiet();
        browser.reads("why-ntp-server", "ntp2.acme.example").reads("why-ntp-server", "Acme Telecom").reads("why-ntp-server", "acme").reads("why-ntp-server", "today").reads("why-ntp-server", "pool.ntp.org");
        browser.click(By.cssSelector("#why-ntp-server tr.won a")).until("layer.xhtml").reads("author", "acme");

        browser.click(By.cssSelector("#before summary")).reads("previous", "ntp.acme.example").click("past:restore").quiet();
        assertTrue(browser.value("layerForm:vars").contains("\"ntp.acme.example\""));
        browser.click("layerForm:save").quiet().reads("messages", "was saved");
        assertTrue(file(DESK).contains("local_time.ntp_server1 = ntp.acme.example"));
    }

    @Test
    void aCustomerSeesWhatLiesAboveItButNotWhoWroteIt() throws Exception {
        browser = Browser.of("widgets").go("customer/device-settings.xhtml?id=" + idOf(DESK) + "#why-ntp-server").quiet();
        browser.reads("why-ntp-server", "Acme Telecom").reads("why-ntp-server", "ntp.acme.example");
        assertTrue(browser.all(By.cssSelector("#why-ntp-server tr.won a")).isEmpty());
        assertEquals("", browser.js("return document.querySelector('#why-ntp-server tr.won td:nth-child(3) span').textContent"));
        var acme = Stored.rows("select id from tenant where path = 'acme/'").get(0).get(0);
        var gadgets = Stored.rows("select id from tenant where path = 'acme/gadgets/'").get(0).get(0);
        for (var foreign : List.of(acme, gadgets, "999999999")) assertEquals(404, status("customer/layer.xhtml?owner=" + foreign), foreign);
        for (var foreign : Stored.rows("select id from stored_layer where owner_path in ('acme/', 'acme/gadgets/')")) assertEquals(404, status("customer/layer.xhtml?id=" + foreign.get(0)));
        assertEquals(403, status("admin/platform.xhtml"));
    }

    @Test
    void everyLayerReachesTheFileInItsOrder() {
        try {
            assertEquals("3600", expiry());
            var statements = statements();
            Stored.change("insert into platform_layer (id, version, vars, author, written_at) values (1, 1, 'expiry = 101', 'it', utc_timestamp(6))");
            assertEquals("101", expiry());
            layer("RESELLER", "globex/", "", "expiry = 102");
            assertEquals("102", expiry());
            layer("CUSTOMER", "globex/initech/", "", "expiry = 103");
            assertEquals("103", expiry());
            layer("GROUP", "globex/initech/", "it", "expiry = 104");
            assertEquals("103", expiry(), "a group that the device is not in");
            Stored.change("update device set group_id = (select id from stored_layer where kind = 'GROUP' and name = 'it') where identity = ?", OF_INITECH);
            assertEquals("104", expiry());
            layer("PROFILE", "globex/", "it", "expiry = 105");
            Stored.change("update device set profile_id = (select id from stored_layer where kind = 'PROFILE' and name = 'it') where identity = ?", OF_INITECH);
            assertEquals("105", expiry());
            Stored.change("update device set vars = 'expiry = 106' where identity = ?", OF_INITECH);
            assertEquals("106", expiry());
            Stored.change("update line set vars = 'expiry = 107' where number = 1 and device_id = (select id from device where identity = ?)", OF_INITECH);
            assertEquals("107", expiry());

            assertEquals(statements, statements(), "more layers, more statements");
            browser = Browser.of("admin").go("customer/device-settings.xhtml?id=" + idOf(OF_INITECH) + "#why-1-expiry").quiet();
            for (int value = 101; value <= 107; value++) browser.reads("why-1-expiry", Integer.toString(value));
        } finally {
            Stored.change("update line set vars = null where device_id = (select id from device where identity = ?)", OF_INITECH);
            Stored.change("update device set vars = null, group_id = null, profile_id = null where identity = ?", OF_INITECH);
            Stored.change("delete from stored_layer where owner_path like 'globex/%'");
            Stored.change("delete from platform_layer");
        }
    }

    /** A foreign profile in a device's row does nothing, however it came there. */
    @Test
    void aProfileFromBesideTheOwnPathIsNotRead() {
        layer("PROFILE", "acme/", "stray", "expiry = 999");
        try {
            Stored.change("update device set profile_id = (select id from stored_layer where name = 'stray') where identity = ?", OF_INITECH);
            assertEquals("3600", expiry());
        } finally {
            Stored.change("update device set profile_id = null where identity = ?", OF_INITECH);
            Stored.change("delete from stored_layer where name = 'stray'");
        }
    }

    @Test
    void aProfileIsChosenOnTheEditPageAndHistoryNamesIt() {
        var id = idOf("805ec0000004");
        browser = Browser.of("widgets").go("customer/device-edit.xhtml?id=" + id).quiet();
        browser.pick("deviceForm:group", "Head office").pick("deviceForm:profile", "Reception").click("deviceForm:save").until("device.xhtml");
        var file = file("805ec0000004");
        assertTrue(file.contains("linekey.2.value = 101"), file);
        assertTrue(file.contains("linekey.3.value = *68"), file);
        browser.go("customer/device-history.xhtml?id=" + id).reads("Reception").reads("Head office");
        browser.go("customer/device-settings.xhtml?id=" + id + "#why-keys").quiet().reads("why-keys", "Reception").reads("why-keys", "blf 101");
        browser.go("customer/layer.xhtml?id=" + Stored.rows("select id from stored_layer where name = 'Reception' and owner_path = 'acme/widgets/'").get(0).get(0)).quiet();
        browser.click(By.cssSelector(".more summary")).click("delete").click("deleteLayerForm:do").reads("messages", "in use");
    }

    @Test
    void aKeyIsAddedWithoutWritingToml() {
        browser = Browser.of("widgets").go("customer/layers.xhtml").follow("Add device profile").until("layer.xhtml").quiet();
        browser.type("layerForm:name", "Warehouse").type("layerForm:vars", "pickup_code = \"*8\"").click(By.cssSelector("#newKey summary"));
        browser.type("layerForm:key", "4").type("layerForm:value", "2\"01").type("layerForm:label", "Ada").click("layerForm:addKey").quiet();
        var text = "pickup_code = \"*8\"\n\n[[keys]]\nkey = 4\ntype = \"blf\"\nvalue = \"2\\\"01\"\nlabel = \"Ada\"\n";
        assertEquals(text.strip(), browser.value("layerForm:vars").replace("\r", "").strip());
        browser.click("layerForm:save").quiet().reads("messages", "Warehouse was saved");
        browser.click(By.cssSelector("#said summary")).reads("said", "keys 1").click(By.cssSelector("#said button[title='Take out keys 1']")).quiet();
        assertEquals("pickup_code = \"*8\"", browser.value("layerForm:vars").strip());
        browser.click("layerForm:save").quiet().reads("messages", "Warehouse was saved");
        assertEquals("pickup_code = \"*8\"", Stored.rows("select vars from stored_layer where name = 'Warehouse'").get(0).get(0).strip());
        browser.click(By.cssSelector(".more summary")).click("delete").click("deleteLayerForm:do").until("layers.xhtml").reads("messages", "was deleted");
        assertEquals(List.of(), Stored.rows("select id from stored_layer where name = 'Warehouse'"));
    }

    @Test
    void sharedLinesAndPhoneBookReachThePhone() {
        var id = idOf("805ec0000101");
        var before = file("805ec0000101");
        assertTrue(before.contains("account.2.shared_line = 0"), before);
        browser = Browser.of("gadgets").go("customer/device-edit.xhtml?id=" + id).quiet();
        browser.type("deviceForm:vars", "shared_lines = [2]\nphonebook = \"https://books.example/all.xml\"").click("deviceForm:save").until("device.xhtml");
        var file = file("805ec0000101");
        assertTrue(file.contains("account.1.shared_line = 0") && file.contains("account.2.shared_line = 1"), file);
        assertTrue(file.contains("remote_phonebook.data.1.url = https://books.example/all.xml"), file);
        browser.go("customer/device-settings.xhtml?id=" + id + "#why-shared-lines").quiet().reads("why-shared-lines", "Hardware").reads("why-shared-lines", "gadgets");
        browser.reads("why-phonebook-url", "https://books.example/all.xml");
    }

    @Test
    void whatIsSetOnceStandsInTheFirstFileThatWasProvenFor() {
        var device = "805ec0000202";
        Stored.change("update device set vars = '[ownership]\\nlanguage = ''once''' where identity = ?", device);
        Phone.get(device + ".cfg", "User-Agent", "LayersIT");
        Wait.until("the unproven request is recorded", () -> !Stored.rows("select id from sighting where agent = 'LayersIT' and file = ?", device + ".cfg").isEmpty());
        assertTrue(file(device).contains("lang.gui = "));
        Wait.until("the file is known to be served", () -> !Stored.rows("select s.id from last_seen s join device d on d.id = s.device_id where d.identity = ? and s.served <> ''", device).isEmpty());
        assertFalse(file(device).contains("lang.gui = "));
        assertEquals(file(device), file(device));
    }

    private static void layer(String kind, String path, String name, String vars) {
        Stored.change("insert into stored_layer (id, owner_id, owner_path, version, kind, name, vars, author, written_at) select nextval(ids), id, path, 1, ?, ?, ?, 'it', utc_timestamp(6) from tenant where path = ?",
            kind, name, vars, path);
    }

    private static String expiry() {
        return file(OF_INITECH).lines().filter(line -> line.startsWith("account.1.sip_server.1.expires = ")).findFirst().orElseThrow().replaceFirst(".* = ", "");
    }

    /** How many queries the database answers for one fetch. What else goes on at the same time only adds, so the least of several tries is the fetch itself. */
    private static long statements() {
        return LongStream.generate(() -> {
            var before = queries();
            file(OF_INITECH);
            return queries() - before;
        }).limit(12).min().orElseThrow();
    }

    private static long queries() {
        return Long.parseLong(Stored.rows("show global status like 'Com_select'").get(0).get(1));
    }

    private static String file(String identity) {
        var own = Stored.ofDevice(identity);
        var answer = Phone.get(identity + ".cfg", "Authorization", Phone.basic(own.user(), own.password()));
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static String idOf(String identity) {
        return Stored.rows("select id from device where identity = ?", identity).get(0).get(0);
    }

    private int status(String page) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Servers.settings().publicUrl() + "/" + page)).timeout(Duration.ofSeconds(30)).header("Cookie", browser.cookies()).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }
}
