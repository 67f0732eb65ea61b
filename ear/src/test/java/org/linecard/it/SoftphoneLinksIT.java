package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/** A softphone is set up by a code: a person makes it, a scanner reads it, the link gives the file to whoever comes first, and to nobody after. */
@ExtendWith(ArquillianExtension.class)
class SoftphoneLinksIT {

    private static final String DEVICE = "356938035643809";
    private static final String FILE = "linphone/" + DEVICE + ".xml";
    private static final String DESK = "805ec0000001";
    private static final Pattern LASTING = Pattern.compile("<entry name=\"config-uri\" overwrite=\"true\">(https://[^<]+)</entry>");

    private Browser browser;

    @TempDir
    private Path folder;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @AfterEach
    void leave() {
        if (browser != null) browser.close();
    }

    @Test
    void aPersonMakesACodeThatIsReadAndServesOnce() throws Exception {
        browser = Browser.of("widgets").go("customer/device.xhtml?id=" + idOf(DEVICE)).quiet();
        for (var scheme : List.of("light", "dark")) {
            browser.size(scheme.equals("dark") ? 390 : 1440, 900).scheme(scheme);
            var code = made();
            assertEquals(browser.text("linkUrl"), code, scheme);
            assertTrue(code.matches(Pattern.quote(Servers.settings().publicUrl() + "/p/once/") + "[A-Za-z0-9_-]{32}/" + FILE), code);
            assertTrue(secrets().stream().noneMatch(code::contains));
            browser.shoot(Path.of("target/screenshots/softphone-code-" + scheme + ".png"));
            browser.click(By.cssSelector("#softphoneForm .buttons button[data-act=close]"));
        }
        browser.reads("codeStory", "waits to be scanned");
        var code = made();
        assertFalse(browser.all(By.cssSelector("#qr[aria-label*='QR code']")).isEmpty());
        var file = Phone.send("GET", code, "User-Agent", "Unknown");
        assertEquals(200, file.statusCode());
        assertEquals("private, no-store", file.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(Stored.sipPasswordsOf(DEVICE).stream().sorted().toList(), Stored.allSipPasswords().stream().filter(file.body()::contains).sorted().toList());
        assertEquals(refusal(), face(Phone.send("GET", code)));
        assertEquals(200, again(file.body()).statusCode());
        browser.go("customer/device.xhtml?id=" + idOf(DEVICE)).quiet().reads("codeStory", "was used today").reads("codeStory", "127.0.0.1");
        browser.size(1440, 900).go("customer/device-history.xhtml?id=" + idOf(DEVICE)).reads("SoftphoneLinks.make");
        nothingHolds(code.replaceFirst(".*/once/([^/]+)/.*", "$1"));
    }

    @Test
    void aDeskPhoneHasNoCode() {
        browser = Browser.of("widgets").go("customer/device.xhtml?id=" + idOf(DESK)).quiet();
        assertTrue(browser.all(By.id("setUp:code")).isEmpty());
    }

    @Test
    void whyThereIsNoCodeIsSaid() {
        browser = Browser.of("widgets").go("customer/device.xhtml?id=" + idOf(DEVICE)).quiet();
        Stored.change("update device set active = 0 where identity = ?", DEVICE);
        try {
            browser.click("setUp:code").quiet().click("softphoneForm:make").quiet().reads("switched off");
            assertTrue(browser.all(By.id("qr")).isEmpty());
        } finally {
            Stored.change("update device set active = 1 where identity = ?", DEVICE);
        }
    }

    @Test
    void whatOpensNothingLooksLikeWhatIsUnknown() {
        var token = armed(1);
        assertEquals(200, get(token).statusCode());
        var expected = refusal();
        assertEquals(face(Phone.get("no-such-file")), expected);
        assertEquals(expected, face(get(token)), "burnt");
        assertEquals(expected, face(get(armed(-1))), "late");
        var other = armed(1);
        assertEquals(expected, face(Phone.get("once/" + other + "/linphone/356938035643808.xml")), "another device's file");
        assertEquals(expected, face(Phone.get("once/" + other + "/" + DESK + ".cfg")), "another vendor's file");
        assertEquals(expected, face(Phone.get("once/" + other + "/linphone/" + DEVICE + ".vcf")), "its phone book");
        assertEquals(expected, face(Phone.get("once/" + other)), "no file");
        assertEquals(expected, face(Phone.get("once/" + other + "//" + FILE)), "odd");
        assertEquals(expected, face(get(other.toLowerCase(Locale.ROOT))), "small letters");
        assertEquals(200, get(other).statusCode());
    }

    @Test
    void aHeadAndACopyThatIsAlreadyThereBurnNothingAndSpareNothing() {
        var token = armed(1);
        assertEquals(401, Phone.ask("HEAD", "once/" + token + "/" + FILE).statusCode());
        assertEquals(200, Phone.get("once/" + token + "/" + FILE, "If-None-Match", "*", "Authorization", Phone.basic("x", "y")).statusCode());
        assertEquals(401, get(token).statusCode());
    }

    @Test
    void ofManyAtOnceOneGetsTheFile() throws Exception {
        for (int round = 0; round < 5; round++) {
            var token = armed(1);
            var pool = Executors.newFixedThreadPool(8);
            try {
                var asks = new ArrayList<Callable<Integer>>();
                for (int i = 0; i < 8; i++) asks.add(() -> get(token).statusCode());
                var seen = new ArrayList<Integer>();
                for (Future<Integer> answer : pool.invokeAll(asks)) seen.add(answer.get());
                assertEquals(List.of(200, 401, 401, 401, 401, 401, 401, 401), seen.stream().sorted().toList());
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void withoutTheDeviceOrItsCustomerALinkIsNothing() {
        for (var change : List.of(List.of("update device set active = ? where identity = '" + DEVICE + "'", "0", "1"), List.of("update tenant set status = ? where path = 'acme/widgets/'", "SUSPENDED", "ACTIVE"))) {
            var token = armed(1);
            Stored.change(change.get(0), change.get(1));
            try {
                assertEquals(refusal(), face(get(token)), change.get(0));
            } finally {
                Stored.change(change.get(0), change.get(2));
            }
            assertEquals(200, get(token).statusCode());
        }
    }

    @Test
    void aNewPasswordTakesTheLinkAway() {
        var token = armed(1);
        browser = Browser.of("acme").go("customer/device.xhtml?id=" + idOf(DEVICE)).quiet();
        browser.click("more").click("newPassword").click("renewPasswordForm:do").quiet();
        Wait.until("the link is gone", () -> Stored.rows("select id from softphone_link where device_id = ?", idOf(DEVICE)).isEmpty());
        assertEquals(refusal(), face(get(token)));
    }

    @Test
    void whoCameByALinkIsRecordedAndTheLinkIsNot() {
        var agent = "SoftphoneLinksIT/" + UUID.randomUUID();
        var token = armed(1);
        Phone.get("once/" + token + "/x.xml", "User-Agent", agent);
        for (int i = 0; i < 2; i++) Phone.get("once/" + token + "/" + FILE, "User-Agent", agent);
        Phone.get("once/" + token + "0/" + FILE, "User-Agent", agent);
        Phone.get("once/" + token + "//" + FILE, "User-Agent", agent);
        var seen = "select verdict, file from sighting where agent = ? order by at";
        Wait.until("five sightings are recorded", () -> Stored.rows(seen, agent).size() == 5);
        assertEquals(List.of("WRONG once/…/x.xml", "SERVED once/…/" + FILE, "SPENT once/…/" + FILE, "UNKNOWN once/…/" + FILE, "UNKNOWN ?/p/once/…//" + FILE),
            Stored.rows(seen, agent).stream().map(row -> row.get(0) + " " + row.get(1)).toList());
        nothingHolds(token);
    }

    @Test
    void aRealPhoneIsSetUpByALinkAndComesBackByItself() throws IOException, InterruptedException {
        var token = armed(1);
        try (var phone = new Linphone(folder, Servers.settings().publicUrl() + "/p/once/" + token + "/" + FILE)) {
            Wait.until("linphonec lists the account", () -> { phone.type("proxy list"); return phone.said().contains("sip:100m@widgets.example"); });
        }
        assertEquals(401, get(token).statusCode());
        var kept = Files.readString(folder.resolve("user.rc"));
        assertFalse(kept.contains(token), kept);
        var lasting = kept.lines().filter(line -> line.startsWith("config-uri=")).findFirst().orElseThrow().substring("config-uri=".length());
        var fetches = "select count(*) from sighting where verdict in ('SERVED', 'CURRENT') and file = ?";
        var before = Stored.rows(fetches, FILE).get(0).get(0);
        try (var phone = new Linphone(Files.createDirectory(folder.resolve("again")), lasting)) {
            Wait.until("linphonec lists the account again", () -> { phone.type("proxy list"); return phone.said().contains("sip:100m@widgets.example"); });
        }
        Wait.until("it came by itself", () -> !Stored.rows(fetches, FILE).get(0).get(0).equals(before));
    }

    /** Makes a code in the dialog, and reads it off the screen. */
    private String made() throws IOException, ReaderException {
        browser.click("setUp:code").quiet();
        browser.see("softphoneForm:make");
        browser.shoot(Path.of("target/screenshots/softphone-question.png"));
        browser.click("softphoneForm:make").quiet().see("linkUrl");
        var picture = ImageIO.read(new ByteArrayInputStream(browser.see("qr").getScreenshotAs(OutputType.BYTES)));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)))).getText();
    }

    /** Gives the device a link with a token that the test knows, as if somebody had made it. */
    private static String armed(int hours) {
        var token = UUID.randomUUID().toString().replace("-", "") + "-aB";
        Stored.change("insert into softphone_link (id, owner_id, owner_path, version, device_id, token_hash, created_by, created_at, expires_at)"
            + " select nextval(ids), owner_id, owner_path, 0, id, sha2(?, 256), 'tester', utc_timestamp(6), ? from device where identity = ?"
            + " on duplicate key update token_hash = values(token_hash), expires_at = values(expires_at), used_at = null, used_from = null",
            token, LocalDateTime.now(ZoneOffset.UTC).plusHours(hours).toString(), DEVICE);
        return token;
    }

    private static HttpResponse<String> get(String token) {
        return Phone.get("once/" + token + "/" + FILE);
    }

    /** With what the file said: where it is from now on, and by which name and password. */
    private static HttpResponse<String> again(String file) {
        var found = LASTING.matcher(file);
        assertTrue(found.find(), file);
        var uri = URI.create(found.group(1));
        var login = uri.getUserInfo().split(":", 2);
        assertEquals("/p/" + FILE, uri.getPath());
        return Phone.getByDigest("SHA-256", FILE, login[0], login[1]);
    }

    private static List<String> secrets() {
        var secrets = new ArrayList<>(Stored.allSipPasswords());
        secrets.add(Stored.ofDevice(DEVICE).password());
        return secrets;
    }

    private static void nothingHolds(String token) {
        assertEquals(List.of(), Stored.rows("select id from sighting where locate(?, file) > 0", token));
        assertEquals(List.of(), Stored.rows("select id from audit_entry where locate(?, concat_ws(' ', changes, label, use_case)) > 0", token));
        assertEquals(List.of(), Stored.rows("select id from softphone_link where token_hash = ? or locate(?, used_from) > 0", token, token));
        assertFalse(logs().contains(token), "a log tells the token");
    }

    private static String logs() {
        try (var files = Files.walk(Path.of(System.getenv("LINECARD_DATA")))) {
            var all = new StringBuilder();
            for (var log : files.filter(file -> file.toString().endsWith(".log")).toList()) all.append(new String(Files.readAllBytes(log), java.nio.charset.StandardCharsets.ISO_8859_1));
            assertTrue(all.length() > 1000, "no log was found");
            return all.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String refusal() {
        return face(Phone.get("once/" + "A".repeat(32) + "/" + FILE));
    }

    /** All that the asker can see, but for what differs between any two answers. */
    private static String face(HttpResponse<String> response) {
        assertEquals(401, response.statusCode());
        var headers = new TreeMap<String, List<String>>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.remove("date");
        return headers.toString().replaceAll("nonce=\"[^\"]+\"", "nonce") + response.body();
    }

    private static String idOf(String identity) {
        return Stored.rows("select id from device where identity = ?", identity).get(0).get(0);
    }
}
