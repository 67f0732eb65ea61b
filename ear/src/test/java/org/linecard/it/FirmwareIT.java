package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** An image on its way: into the repository by the browser, out of it to a phone, and what is refused at either door. */
@ExtendWith(ArquillianExtension.class)
class FirmwareIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    private static final int MB = 1 << 20;
    private static final String MAC = "805ec0000101";
    private static final String OLD = "Yealink SIP-T46U 108.86.0.75 80:5e:c0:00:01:01";
    private static final String BETWEEN = "Yealink SIP-T46U 108.86.0.80 80:5e:c0:00:01:01";
    private static final String NEW = "Yealink SIP-T46U 108.86.0.90 80:5e:c0:00:01:01";

    private Browser browser;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @AfterEach
    void leave() {
        if (browser != null) browser.close();
    }

    /** The whole way in one test, since each part needs the one before it. */
    @Test
    void aPhoneIsWalkedToTheVersionThatItIsToRun() throws Exception {
        var target = image("T46U-108.86.0.90.rom", 50 * MB, 90);
        var step = image("T46U-108.86.0.80.rom", 3 * MB, 80);
        browser = Browser.of("admin");
        upload(target, "108.86.0.90");
        upload(step, "108.86.0.80");
        want("Everybody", "108.86.0.90");
        rung("108.86.0.80", "108.86.0.80");

        fetched(OLD);
        assertEquals(address(step), firmwareUrl(OLD), "the step comes first");
        assertEquals(file(OLD), file(OLD), "the same facts, the same bytes");
        browser.go("customer/device.xhtml?id=" + id()).reads("firmwareLine", "Runs 108.86.0.75, is to run 108.86.0.90 (for all), loads 108.86.0.80 next.");
        fetched(BETWEEN);
        assertEquals(address(target), firmwareUrl(BETWEEN));
        assertEquals(address(target), firmwareUrl("curl/8"), "who does not say what it runs runs what it said last");

        loads(address(target), target);

        assertEquals("", firmwareUrl(NEW), "a phone that says so at this moment is there already");
        fetched(NEW);
        assertEquals("", firmwareUrl("curl/8"));
        browser.go("customer/device.xhtml?id=" + id()).reads("firmwareLine", "Runs 108.86.0.90, as it is to (for all).");
        assertEquals("", firmwareUrl("Yealink SIP-T54W 96.86.0.10 80:5e:c0:00:01:01"), "images of a T46U are not for what calls itself a T54W");

        theNearestWordCounts(target);
        whatIsNeededStays();
        theCensusCounts();
    }

    private void theNearestWordCounts(Path target) throws Exception {
        fetched(OLD);
        try (var reseller = Browser.of("acme")) {
            var admin = browser;
            browser = reseller;
            want("Gadgets GmbH", "Leave as it is");
            assertEquals("", firmwareUrl(OLD));
            browser.go("customer/device.xhtml?id=" + id()).click("provisioning:firmwareChange");
            browser.pick("firmwareForm:release", "108.86.0.90").click("firmwareForm:save").until("device.xhtml").reads("(for this device)");
            browser = admin;
        }
        assertEquals(address(Path.of("target/firmware/T46U-108.86.0.80.rom")), firmwareUrl(OLD));
        Stored.change("update device set firmware_uri = 'https://elsewhere.example/own.rom' where identity = ?", MAC);
        assertEquals("https://elsewhere.example/own.rom", firmwareUrl(OLD));
        Stored.change("update device set firmware_uri = null, firmware_target = null where identity = ?", MAC);
    }

    private void whatIsNeededStays() {
        browser.go("reseller/firmware-images.xhtml").click(By.cssSelector("[title='Delete Yealink 108.86.0.90']")).quiet();
        browser.click("deleteImageForm:do").quiet().reads("messages", "it is a target of Yealink T46U");
        browser.go("reseller/firmware-images.xhtml").click(By.cssSelector("[title='Delete Yealink 108.86.0.80']")).quiet();
        browser.click("deleteImageForm:do").quiet().reads("messages", "A step of the ladder of Yealink T46U leads to this image");
    }

    private void theCensusCounts() throws Exception {
        fetched(OLD);
        browser.go("reseller/firmware.xhtml?of=acme/gadgets").reads("census", "108.86.0.75");
        browser.click(By.xpath("//tr[contains(., '108.86.0.75')]//a")).until("hardware.xhtml").reads("narrowed", "Yealink T46U that run 108.86.0.75").reads("80:5E:C0:00:01:01");
        assertFalse(browser.text().contains("80:5E:C0:00:00:01"));
    }

    /** In parts, once more, and not at all when it is there. */
    private static void loads(String address, Path image) throws Exception {
        var bytes = Files.readAllBytes(image);
        var whole = get(address);
        assertEquals(200, whole.statusCode());
        assertArrayEquals(bytes, whole.body());
        assertEquals("" + bytes.length, header(whole, "Content-Length"));
        assertEquals("bytes", header(whole, "Accept-Ranges"));
        var tag = header(whole, "ETag");
        assertEquals('"' + sha256(bytes) + '"', tag);

        var part = get(address, "Range", "bytes=1000000-2999999");
        assertEquals(206, part.statusCode());
        assertArrayEquals(Arrays.copyOfRange(bytes, 1_000_000, 3_000_000), part.body());
        assertEquals("bytes 1000000-2999999/" + bytes.length, header(part, "Content-Range"));
        assertEquals(tag, header(part, "ETag"));
        assertArrayEquals(Arrays.copyOfRange(bytes, bytes.length - 7, bytes.length), get(address, "Range", "bytes=-7").body());
        var beyond = get(address, "Range", "bytes=" + bytes.length + "-");
        assertEquals(416, beyond.statusCode());
        assertEquals("bytes */" + bytes.length, header(beyond, "Content-Range"));
        assertEquals(200, get(address, "Range", "bytes=0-1,5-6").statusCode());
        assertEquals(206, get(address, "Range", "bytes=0-1", "If-Range", tag).statusCode());
        assertEquals(200, get(address, "Range", "bytes=0-1", "If-Range", "\"another\"").statusCode());

        var known = get(address, "If-None-Match", tag);
        assertEquals(304, known.statusCode());
        assertEquals(0, known.body().length);
        var head = send("HEAD", address, BodyPublishers.noBody());
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        assertEquals("" + bytes.length, header(head, "Content-Length"));
        assertEquals(405, send("PUT", address, BodyPublishers.ofString("x")).statusCode());
    }

    @Test
    void whatIsNoImageIsAnsweredLikeEverythingUnknown() throws Exception {
        var unknown = get(phones() + "no-such-file");
        for (var path : List.of("firmware/", "firmware/" + "0".repeat(32) + "/x.rom", "firmware/../secret.key", "firmware/" + "0".repeat(32) + "/..%2fx", "firmware/incoming/x")) {
            var answer = get(phones() + path);
            assertEquals(unknown.statusCode(), answer.statusCode(), path);
            assertEquals(unknown.headers().allValues("WWW-Authenticate").size(), answer.headers().allValues("WWW-Authenticate").size(), path);
            assertEquals(0, answer.body().length, path);
        }
    }

    @Test
    void badFilesAreRefusedAndSaidSo() throws Exception {
        browser = Browser.of("admin");
        var good = new byte[5000];
        new Random(1).nextBytes(good);
        assertEquals(422, refused("x.rom", new byte[0], "The file is empty."));
        assertEquals(422, refused("x.rom", "<html>Not found</html>".getBytes(StandardCharsets.UTF_8), "This is a web page, not firmware"));
        assertEquals(422, refused("x.rom", "{\"error\":1}".getBytes(StandardCharsets.UTF_8), "This is a text, not firmware"));
        assertEquals(422, refused("x.zip", good, "This is an archive"));
        assertEquals(422, refused("..%2F..%2Fx.rom", good, "Rename the file first"));
        assertEquals(List.of(), incoming());
        var large = raw("POST /admin/firmware-upload?name=x.rom HTTP/1.1\r\nContent-Length: 1073741825\r\n", new byte[0]);
        assertTrue(large.startsWith("HTTP/1.1 422 ") && large.contains("larger than 1024 MB"), large);
        raw("POST /admin/firmware-upload?name=x.rom HTTP/1.1\r\nContent-Length: 90000\r\n", good, true);
        Wait.until("the broken upload is gone", () -> incoming().isEmpty());
    }

    @Test
    void aWrongHashIsSaidAtItsField() throws Exception {
        browser = Browser.of("admin");
        send(image("T42U-108.1.0.1.rom", MB, 4), "108.1.0.1", "T42U", "0".repeat(64));
        browser.reads("imageForm:sha256Message", "The file that arrived is another one");
        assertEquals("108.1.0.1", browser.value("imageForm:release"));
        browser.type("imageForm:sha256", "").click("imageForm:save").until("firmware-images").reads("Image Yealink 108.1.0.1 was added");
        browser.click(By.cssSelector("[title='Delete Yealink 108.1.0.1']")).quiet().click("deleteImageForm:do").reads("was deleted");
        assertEquals(List.of(), Stored.rows("select id from firmware_image where firmware = '108.1.0.1'"));
    }

    @Test
    void onlyThePlatformSendsImages() throws Exception {
        var good = new byte[5000];
        new Random(1).nextBytes(good);
        for (var login : List.of("acme", "widgets")) {
            try (var other = Browser.of(login)) {
                assertEquals(403, post(other.cookies(), "x.rom", good, "X-Linecard", "upload").statusCode(), login);
            }
        }
        browser = Browser.of("admin");
        assertEquals(403, post(browser.cookies(), "x.rom", good).statusCode(), "a form of another site cannot send the header");
        assertEquals(403, post(browser.cookies(), "x.rom", good, "X-Linecard", "upload", "Origin", "https://evil.example").statusCode());
        var nobody = post("none=1", "x.rom", good, "X-Linecard", "upload");
        assertTrue(List.of(302, 401, 403).contains(nobody.statusCode()), nobody.statusCode() + "");
    }

    @Test
    void aResellerSeesImagesAndItsOwnTargetsOnly() {
        Stored.change("insert into tenant_target (id, owner_id, owner_path, version, vendor, model, firmware, downgrade) select nextval(ids), id, path, 1, 'Yealink', 'T54W', 'keep', 0 from tenant where path = 'acme/widgets/'");
        browser = Browser.of("globex").go("reseller/firmware-targets.xhtml").quiet();
        assertFalse(browser.text().contains("Widgets"));
        browser.go("reseller/firmware.xhtml").reads("census", "T46U");
        assertFalse(browser.text().contains("T57W"), "stock of Acme");
        browser.go("reseller/firmware-images.xhtml").quiet();
        assertTrue(browser.all(By.id("addForm:add")).isEmpty());
        browser.close();
        browser = Browser.of("acme").go("reseller/firmware-targets.xhtml").reads("Widgets Ltd");
        Stored.change("delete from tenant_target where model = 'T54W'");
    }

    // at the browser

    private void upload(Path file, String release) {
        send(file, release, "T46U", "");
        browser.until("firmware-images").reads("Image Yealink " + release + " was added");
    }

    private void send(Path file, String release, String model, String sha256) {
        browser.go("reseller/firmware-images.xhtml").click("addForm:add").quiet().see("imageFile").sendKeys(file.toAbsolutePath().toString());
        browser.reads(file.getFileName() + " is here").quiet();
        assertEquals(release, browser.value("imageForm:release"), "read from the name of the file");
        browser.pick("imageForm:vendor", "Yealink").click(By.xpath("//label[normalize-space() = '" + model + "']"));
        browser.type("imageForm:sha256", sha256).click("imageForm:save").quiet();
    }

    private void want(String of, String release) {
        browser.go("reseller/firmware-targets.xhtml").click("addForm:add").quiet();
        browser.pick("targetForm:owner", of).pick("targetForm:vendor", "Yealink").pick("targetForm:model", "T46U").pick("targetForm:release", release);
        browser.click("targetForm:save").reads("messages", "The target for Yealink T46U was saved");
    }

    private void rung(String below, String release) {
        browser.go("reseller/firmware-ladder.xhtml").click("addForm:add").quiet();
        browser.pick("stepForm:vendor", "Yealink").pick("stepForm:model", "T46U").type("stepForm:below", below).pick("stepForm:release", release);
        browser.click("stepForm:save").reads("messages", "The step was added");
    }

    private static String id() {
        return Stored.rows("select id from device where identity = ?", MAC).get(0).get(0);
    }

    // at the phone

    /** Fetches its file and waits until that is recorded. */
    private static void fetched(String agent) {
        var release = agent.split(" ")[2];
        file(agent);
        Wait.until("it is known that " + MAC + " runs " + release, () -> Stored.rows("select s.firmware from last_seen s join device d on d.id = s.device_id where d.identity = ?", MAC).equals(List.of(List.of(release))));
    }

    private static String file(String agent) {
        var own = Stored.ofDevice(MAC);
        var answer = Phone.get(MAC + ".cfg", "User-Agent", agent, "Authorization", Phone.basic(own.user(), own.password()));
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static String firmwareUrl(String agent) {
        return file(agent).lines().filter(line -> line.startsWith("static.firmware.url = ")).map(line -> line.substring("static.firmware.url = ".length())).findFirst().orElse("");
    }

    private static String address(Path image) throws Exception {
        return phones() + "firmware/" + sha256(Files.readAllBytes(image)).substring(0, 32) + "/" + image.getFileName();
    }

    private static String phones() {
        return Servers.settings().publicUrl() + "/p/";
    }

    // at the door for uploads

    private int refused(String name, byte[] body, String says) throws Exception {
        var answer = post(browser.cookies(), name, body, "X-Linecard", "upload");
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        assertTrue(text.contains(says), text);
        return answer.statusCode();
    }

    private static HttpResponse<byte[]> post(String cookies, String name, byte[] body, String... headers) throws Exception {
        return send("POST", Servers.settings().publicUrl() + "/admin/firmware-upload?name=" + name, BodyPublishers.ofByteArray(body),
            Stream.concat(Stream.of("Cookie", cookies, "Content-Type", "application/octet-stream"), Arrays.stream(headers)).toArray(String[]::new));
    }

    private String raw(String head, byte[] body) throws IOException {
        return raw(head, body, false);
    }

    /** A request that no client library sends. @param leaves whether the sender goes away without waiting for an answer */
    private String raw(String head, byte[] body, boolean leaves) throws IOException {
        var url = Servers.settings().publicUrl();
        try (var socket = SSLSocketFactory.getDefault().createSocket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + "Host: " + url.getAuthority() + "\r\nCookie: " + browser.cookies() + "\r\nConnection: close\r\nX-Linecard: upload\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            if (leaves) return "";
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Path> incoming() {
        var folder = Path.of(System.getenv("LINECARD_DATA"), "firmware", "incoming");
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<byte[]> get(String address, String... headers) throws Exception {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    private static HttpResponse<byte[]> send(String method, String address, HttpRequest.BodyPublisher body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).method(method, body).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) request.headers(headers);
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("(no " + name + ")");
    }

    private static Path image(String name, int size, long seed) throws IOException {
        var file = Files.createDirectories(Path.of("target/firmware")).resolve(name);
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return Files.write(file, bytes);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
