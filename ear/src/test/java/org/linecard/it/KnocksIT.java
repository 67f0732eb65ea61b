package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Phones that are not let in are seen by those whose they seem to be, and by nobody else; a person lets one in. */
@ExtendWith(ArquillianExtension.class)
class KnocksIT {

    private static final String OF_WIDGETS = "805ec0000001";
    private static final String AGENT = "Yealink SIP-T46U 108.86.0.75 80:5e:c0:ee:00:01";

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    /** Phones of every reseller of the demonstration would be at this machine's address, so an unknown one would be nobody's. */
    @BeforeEach
    void onlyWidgetsHasPhonesHere() {
        Stored.change("delete from knock");
        Stored.change("update last_seen set fetched_at = '2020-01-01'");
        assertEquals(200, own(OF_WIDGETS));
        Wait.until("Widgets' phone is seen", () -> !Stored.rows("select id from last_seen where owner_path = 'acme/widgets/' and fetched_at > utc_timestamp() - interval 1 hour").isEmpty());
    }

    @Test
    void anUnknownPhoneIsAdoptedAndLetIn() {
        var mac = fresh();
        knock(mac, AGENT);
        var row = row(mac, "UNKNOWN");
        assertEquals(List.of("acme/widgets/", "Yealink", "T46U"), row);
        try (var customer = Browser.of("widgets")) {
            customer.go("customer/knocks.xhtml?q=" + mac).reads(printed(mac)).click(By.linkText("Adopt")).until("hardware-add.xhtml");
            assertEquals(printed(mac), customer.value("hardwareForm:identity"));
            assertEquals("Yealink", customer.value("hardwareForm:vendor"));
            assertEquals("T46U", customer.value("hardwareForm:model"));
            customer.click("hardwareForm:save").until("device.xhtml").reads("Yealink T46U");
            customer.go("customer/knocks.xhtml?q=" + mac).reads("Nothing like that knocks");
        }
        assertTrue(Stored.rows("select id from knock where identity = ?", mac).isEmpty());
        assertEquals(200, own(mac));
    }

    @Test
    void aWrongPasswordIsSeenUntilItIsRight() {
        assertEquals(401, Phone.get(OF_WIDGETS + ".cfg", "Authorization", Phone.basic(OF_WIDGETS, "wrong"), "User-Agent", AGENT).statusCode());
        row(OF_WIDGETS, "WRONG");
        try (var customer = Browser.of("widgets")) {
            var id = Stored.rows("select id from device where identity = ?", OF_WIDGETS).get(0).get(0);
            customer.go("customer/device.xhtml?id=" + id).reads("refused", "once, last today").click(By.linkText("Refused lately")).until("knocks.xhtml").reads("Wrong password");
            customer.click(By.cssSelector("[title='Why " + printed(OF_WIDGETS) + " was not let in']")).reads("whyText", "not its own").reads("todo", "again");
        }
        own(OF_WIDGETS);
        Wait.until("the knock is gone", () -> Stored.rows("select id from knock where identity = ?", OF_WIDGETS).isEmpty());
    }

    @Test
    void whoBringsNothingIsSeenAndWhoAnswersIsNot() {
        var mac = fresh();
        assertEquals(401, Phone.get(mac + ".cfg").statusCode());
        var own = Stored.ofDevice(OF_WIDGETS);
        assertEquals(200, Phone.getByDigest("MD5", OF_WIDGETS + ".cfg", own.user(), own.password()).statusCode());
        Wait.until("the phone without a password is on the list", () -> !Stored.rows("select id from knock where identity = ?", mac).isEmpty());
        assertTrue(Stored.rows("select id from knock where identity = ?", OF_WIDGETS).isEmpty());
    }

    @Test
    void aScanIsOneRow() throws IOException {
        var random = new Random(1);
        try (var wire = Wire.from(Wire.PROXY)) {
            for (int i = 0; i < 1_500; i++) assertEquals(401, wire.get(String.format("805ec0%06x.cfg", random.nextInt(1 << 24) | 0x800000), "X-Forwarded-For", "203.0.113.7", "User-Agent", "scanner").status());
        }
        Wait.until("the scan is counted", () -> Stored.rows("select coalesce(sum(times), 0) from knock").get(0).get(0).equals("1500"));
        var rows = Stored.rows("select verdict, vendor, identities from knock");
        assertEquals(1, rows.size(), rows.toString());
        assertEquals(List.of("CROWD", "Yealink"), rows.get(0).subList(0, 2));
        assertEquals(1_500, Integer.parseInt(rows.get(0).get(2)), 30);
        try (var admin = Browser.of("admin")) {
            admin.go("customer/knocks.xhtml?verdict=CROWD").reads("about " + String.format("%,d", Integer.parseInt(rows.get(0).get(2))) + " identities");
            assertTrue(admin.all(By.linkText("Adopt")).isEmpty());
        }
    }

    @Test
    void dismissedStaysAwayUntilItIsTakenBack() {
        var mac = fresh();
        knock(mac, AGENT);
        row(mac, "UNKNOWN");
        try (var customer = Browser.of("widgets")) {
            customer.go("customer/knocks.xhtml?q=" + mac).click(By.cssSelector("[title^='Take " + printed(mac) + "']")).reads("is off the list");
            knock(mac, AGENT);
            Wait.until("it knocked again", () -> Stored.rows("select times from knock where identity = ?", mac).get(0).get(0).equals("2"));
            customer.go("customer/knocks.xhtml?q=" + mac).reads("Nothing like that knocks");
            customer.go("customer/knocks.xhtml?show=dismissed&q=" + mac).click(By.cssSelector("[title^='Put " + printed(mac) + "']")).reads("is on the list again");
            customer.go("customer/knocks.xhtml?q=" + mac).reads(printed(mac));
        }
    }

    @Test
    void anotherTenantSeesNothing() {
        var mac = fresh();
        knock(mac, AGENT);
        row(mac, "UNKNOWN");
        var id = Stored.rows("select id from knock where identity = ?", mac).get(0).get(0);
        for (var login : List.of("globex", "initech")) {
            try (var other = Browser.of(login)) {
                other.go("customer/knocks.xhtml").reads("Nobody knocks");
                assertFalse(other.text().contains(printed(mac)));
                other.go("customer/hardware-add.xhtml?knock=" + id);
                assertFalse(other.text().contains(printed(mac)));
            }
        }
        try (var reseller = Browser.of("acme")) {
            reseller.go("customer/knocks.xhtml").reads(printed(mac));
        }
    }

    @Test
    void anAddressOfTwoResellersIsNobodys() {
        own("805ec0000201");
        Wait.until("Initech's phone is seen", () -> !Stored.rows("select id from last_seen where owner_path like 'globex/%' and fetched_at > utc_timestamp() - interval 1 hour").isEmpty());
        var mac = fresh();
        knock(mac, AGENT);
        assertEquals("", row(mac, "UNKNOWN").get(0));
        try (var reseller = Browser.of("acme")) {
            reseller.go("customer/knocks.xhtml?q=" + mac).reads("Nothing like that knocks");
        }
    }

    /** Owner, make and model of the row, as soon as there is one. */
    private static List<String> row(String mac, String verdict) {
        Wait.until(mac + " is on the list", () -> !Stored.rows("select id from knock where identity = ? and verdict = ?", mac, verdict).isEmpty());
        return Stored.rows("select owner_path, vendor, model from knock where identity = ? and verdict = ?", mac, verdict).get(0);
    }

    private static void knock(String mac, String agent) {
        assertEquals(401, Phone.get(mac + ".cfg", "Authorization", Phone.basic(mac, "anything"), "User-Agent", agent).statusCode());
    }

    private static int own(String mac) {
        var own = Stored.ofDevice(mac);
        return Phone.get(mac + ".cfg", "Authorization", Phone.basic(own.user(), own.password())).statusCode();
    }

    private static String fresh() {
        return String.format("805ec0%06x", System.nanoTime() & 0x7fffff);
    }

    private static String printed(String mac) {
        return mac.toUpperCase().replaceAll("(..)(?!$)", "$1:");
    }
}
