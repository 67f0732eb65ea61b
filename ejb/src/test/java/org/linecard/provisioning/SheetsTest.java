package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.SipAccount;
import org.linecard.customers.Customer;
import org.linecard.customers.CustomerDetails;
import org.linecard.customers.Tenants;
import org.linecard.customers.Transport;
import org.linecard.hardware.Device;
import org.linecard.hardware.DeviceDetails;
import org.linecard.hardware.DeviceKey;
import org.linecard.hardware.LastSeen;
import org.linecard.hardware.LineSettings;
import org.linecard.upgrades.Course;
import org.linecard.users.CallerId;
import org.linecard.users.User;
import org.linecard.users.UserProfile;
import org.linecard.vars.Layer;
import org.linecard.vars.Layer.Kind;
import org.linecard.vars.Setting;
import org.linecard.vars.Vars;
import org.linecard.vendors.PackReader;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;

class SheetsTest {

    private static final VendorPack PACK = new VendorPacks(PackReader.read(Sample.PACKS)).pack("Yealink").orElseThrow();
    private static final Course NO_UPGRADE = Course.of(null, List.of(), List.of(), List.of());

    private Customer widgets;
    private User ann;
    private SipAccount account;
    private Device device;

    @BeforeEach
    void aDeviceWithOneLine() {
        widgets = Tenants.customer("widgets");
        ann = new User(widgets, new UserProfile("Ann", "201", null, null, null, null));
        account = new SipAccount(ann, new AccountSettings("201", null, null, null, null, true));
        device = new Device(widgets, DeviceKey.mac("805ec0000001"), "Yealink", "T46U", 16);
        device.line(1, account, LineSettings.plain());
    }

    @Test
    void layersComeInTheirOrderAndTheCustomersOwnStandOverItsRecord() {
        var sheet = sheet(given(Kind.PROFILE, "expiry = 105"), given(Kind.CUSTOMER, "time_zone = 'Europe/Paris'\nexpiry = 103"), given(Kind.PLATFORM, "expiry = 101\nntp_server = 'p.example'"));
        assertEquals(105, sheet.settings().number(Setting.EXPIRY));
        assertEquals("p.example", sheet.settings().text(Setting.NTP_SERVER));
        assertEquals("Europe/Paris", sheet.settings().text(Setting.TIME_ZONE));
        assertEquals(List.of("WORD UTC", "CUSTOMER UTC", "CUSTOMER Europe/Paris"), sheet.settings().said(Setting.TIME_ZONE).stream().map(said -> said.layer().kind() + " " + said.value()).toList());
    }

    @Test
    void aLineHasTheLastWord() {
        device.line(1, account, new LineSettings(null, null, null, true, null, null, "expiry = 107"));
        var sheet = sheet(given(Kind.PROFILE, "expiry = 105"));
        assertEquals(107, sheet.lines().get(0).settings().number(Setting.EXPIRY));
        assertEquals(105, sheet.lines().get(1).settings().number(Setting.EXPIRY));
    }

    @Test
    void whatIsSetOnceStandsInTheFirstCopyOfEachFile() {
        assertTrue(sheet("phone.cfg").first());
        var seen = new LastSeen(device);
        device.seen(seen);
        seen.fetched(Instant.EPOCH, "127.0.0.1", "agent", "book.xml");
        assertTrue(sheet("phone.cfg").first(), "it got something, but not this file");
        seen.served("phone.cfg");
        seen.served("phone.cfg");
        assertFalse(sheet("phone.cfg").first());
        assertTrue(sheet("other.cfg").first());
    }

    @Test
    void eachWordOfALineTellsWhoSaidIt() {
        assertEquals("label USER Ann", reason("label"));
        assertEquals("transport STANDARD>CUSTOMER UDP", reason("transport"));
        assertEquals("registrar ACCOUNT widgets.example", reason("registrar"));
        assertEquals("port STANDARD 5060", reason("port"));
        assertEquals("active LINE true", reason("active"));
        assertEquals("stun_server nobody", reason("stun_server"));

        device.line(1, account, new LineSettings("Front", null, null, true, Transport.TLS, "stun.line.example", null));
        ann.change(new CallerId("Widgets", "+4930123456", null, false));
        widgets.change(new CustomerDetails("widgets", "widgets", "widgets.example", "sip.widgets.example", 5070, Transport.TCP, "edge.example", "stun.example", "*97", null, null, null));
        assertEquals("label USER>LINE Front", reason("label"));
        assertEquals("display_name USER>USER Widgets", reason("display_name"));
        assertEquals("cli USER +4930123456", reason("cli"));
        assertEquals("transport STANDARD>CUSTOMER>LINE TLS", reason("transport"));
        assertEquals("registrar ACCOUNT>CUSTOMER sip.widgets.example", reason("registrar"));
        assertEquals("port STANDARD>CUSTOMER 5070", reason("port"));
        assertEquals("stun_server CUSTOMER>LINE stun.line.example", reason("stun_server"));
        assertEquals("outbound_proxy CUSTOMER edge.example", reason("outbound_proxy"));

        account.change(new AccountSettings("201", null, null, "own.example", null, false));
        assertEquals("active LINE>ACCOUNT false", reason("active"));
        assertEquals("registrar ACCOUNT>CUSTOMER>ACCOUNT own.example", reason("registrar"));
        assertEquals("port STANDARD 5061", reason("port"));
    }

    @Test
    void addressesOfTheDeviceTellWhoSaidThem() {
        assertEquals("provisioning.url PACK https://phones.example/p/", reason("provisioning.url"));
        assertEquals("firmware.url nobody", reason("firmware.url"));
        device.change(new DeviceDetails(null, null, null, "phonebook = 'https://vars.example/b'", null, "https://f.example/rom", "https://p.example/", null, null));
        assertEquals("provisioning.url PACK>DEVICE https://p.example/", reason("provisioning.url"));
        assertEquals("firmware.url DEVICE https://f.example/rom", reason("firmware.url"));
        assertTrue(reason("phonebook.url").endsWith("DEVICE https://vars.example/b"), reason("phonebook.url"));
    }

    /** The reasons are taken down while the sheet is made: what they say is what it holds. */
    @Test
    void whatTheReasonSaysIsWhatTheSheetHolds() {
        var reasons = new Reasons();
        var sheet = sheets(reasons).of(device, NO_UPGRADE, "");
        var words = sheet.lines().get(0).words(0, false);
        for (var reason : reasons.noted()) {
            if (reason.line() != 1 || reason.value() == null) continue;
            var held = words.get(reason.word());
            assertEquals(String.valueOf(reason.value()).toLowerCase(), String.valueOf(held).toLowerCase(), reason.word());
        }
        assertNull(reasons.noted().stream().filter(reason -> reason.word().equals("cli")).findFirst().orElseThrow().winner());
    }

    private String reason(String word) {
        var reasons = new Reasons();
        sheets(reasons).of(device, NO_UPGRADE, "");
        var reason = reasons.noted().stream().filter(it -> it.word().equals(word)).findFirst().orElseThrow();
        return word + " " + (reason.voices().isEmpty() ? "nobody" : String.join(">", reason.voices().stream().map(voice -> voice.source().name()).toList()) + " " + reason.value());
    }

    private PhoneSheet sheet(String template) {
        return sheets(Reasons.UNASKED).of(device, NO_UPGRADE, template);
    }

    private PhoneSheet sheet(GivenLayer... given) {
        return sheets(Reasons.UNASKED, given).of(device, NO_UPGRADE, "");
    }

    private Sheets sheets(Reasons reasons, GivenLayer... given) {
        return new Sheets(PACK, PACK.model("T46U").orElseThrow(), "https://phones.example", List.of(given), reasons);
    }

    private static GivenLayer given(Kind kind, String toml) {
        return new GivenLayer(Layer.of(kind, kind.name(), Vars.parse(toml)), "StoredLayer", 1, "acme/");
    }
}
