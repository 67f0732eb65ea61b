package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Phones of the demonstration ask for their files, and others for what is not theirs. */
@ExtendWith(ArquillianExtension.class)
class ProvisioningIT {

    private static final String MAC = "805ec0000001";
    private static final String FILE = MAC + ".cfg";
    private static final String USER = MAC;
    private static final String PASSWORD = "demo-device-1";
    private static final String UNKNOWN = "805ec0fffffe.cfg";
    private static final String INACTIVE = "805ec0000003";
    private static final String FOREIGN = "805ec0000201";
    private static final String COMMON = "y000000000108.cfg";

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @Test
    void aDeviceGetsTheCredentialsOfItsAccountsAndOfNoOther() {
        for (var device : List.of(MAC, "805ec0000101", FOREIGN)) {
            var own = Stored.ofDevice(device);
            var file = Phone.getByDigest("MD5", device + ".cfg", own.user(), own.password());
            assertEquals(200, file.statusCode());
            assertEquals(Stored.sipPasswordsOf(device).stream().sorted().toList(), Stored.allSipPasswords().stream().filter(file.body()::contains).sorted().toList(), device);
        }
    }

    @Test
    void eachSchemeProvesADevice() {
        assertEquals(200, Phone.get(FILE, "Authorization", Phone.basic(USER, PASSWORD)).statusCode());
        assertEquals(200, Phone.getByDigest("MD5", FILE, USER, PASSWORD).statusCode());
        var linphone = "356938035643809";
        var own = Stored.ofDevice(linphone);
        assertEquals(200, Phone.getByDigest("SHA-256", "linphone/" + linphone + ".xml", own.user(), own.password()).statusCode());
    }

    @Test
    void schemesAreOfferedInTheOrderOfThePack() {
        assertEquals(List.of("Digest MD5", "Basic"), offered("805ec0fffffe.cfg"));
        assertEquals(List.of("Digest MD5", "Digest SHA-256"), offered("linphone/356938035643809.xml"));
    }

    @Test
    void aSecretFileIsKeptByNoCacheAndIsSentWhole() {
        var file = Phone.get(FILE, "Authorization", Phone.basic(USER, PASSWORD));
        assertEquals("private, no-store", header(file, "Cache-Control"));
        assertEquals("text/plain", header(file, "Content-Type").replaceFirst(";.*", ""));
        assertEquals("nosniff", header(file, "X-Content-Type-Options"));
        assertEquals(Integer.toString(file.body().getBytes(StandardCharsets.UTF_8).length), header(file, "Content-Length"));
        assertTrue(header(file, "ETag").matches("\"[0-9a-f]{16,}\""), header(file, "ETag"));
        assertTrue(file.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void aPhoneThatHasTheFileIsToldSo() {
        var authorization = Phone.basic(USER, PASSWORD);
        var tag = header(Phone.get(FILE, "Authorization", authorization), "ETag");
        var again = Phone.get(FILE, "Authorization", authorization, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, header(again, "ETag"));
        assertEquals("private, no-store", header(again, "Cache-Control"));
        assertEquals(200, Phone.get(FILE, "Authorization", authorization, "If-None-Match", "\"another\"").statusCode());
        assertEquals(401, Phone.get(FILE, "If-None-Match", tag).statusCode());
    }

    @Test
    void headIsGetWithoutTheFile() {
        var authorization = Phone.basic(USER, PASSWORD);
        var get = Phone.get(FILE, "Authorization", authorization);
        var head = Phone.ask("HEAD", FILE, "Authorization", authorization);
        assertEquals("", head.body());
        assertEquals(headers(get), headers(head));
        assertEquals(headers(Phone.get(UNKNOWN)), headers(Phone.ask("HEAD", UNKNOWN)));
    }

    @Test
    void aCommonFileIsAnybodysAndHoldsNoSecret() {
        var file = Phone.get(COMMON);
        assertEquals(200, file.statusCode());
        assertEquals("no-cache", header(file, "Cache-Control"));
        assertTrue(Stored.allSipPasswords().stream().noneMatch(file.body()::contains));
        assertEquals(304, Phone.get(COMMON, "If-None-Match", header(file, "ETag")).statusCode());
    }

    @Test
    void everyRefusalLooksTheSame() {
        var expected = face(Phone.get(UNKNOWN));
        refusals().forEach((what, response) -> assertEquals(expected, face(response), what));
    }

    @Test
    void anOldNonceIsCalledStaleForKnownAndUnknownAlike() {
        var nonce = "A".repeat(32);
        var expected = face(Phone.get(UNKNOWN, "Authorization", Phone.digest("MD5", UNKNOWN, USER, PASSWORD, nonce)));
        assertTrue(expected.contains("stale=true"), expected);
        assertEquals(expected, face(Phone.get(FILE, "Authorization", Phone.digest("MD5", FILE, USER, PASSWORD, nonce))));
        assertEquals(expected, face(Phone.get(FILE, "Authorization", Phone.digest("MD5", FILE, USER, "wrong", nonce))));
    }

    @Test
    void whatNoPhoneAsksForIsRefusedLikeTheUnknown() {
        var expected = face(Phone.get("no-such-file"));
        for (var odd : List.of("", "a%2F" + FILE, "x/%2E/" + FILE, FILE + "%00", FILE + "%0A", FILE + ";a=b", "%252e", "x".repeat(300), "a%5Cb", "a//b"))
            assertEquals(expected, face(Phone.get(odd, "Authorization", Phone.basic(USER, PASSWORD))), odd);
    }

    @Test
    void overPlainHttpThereIsNothing() {
        var plain = "http://localhost:" + System.getenv("LINECARD_HTTP_PORT") + "/p/";
        for (var file : List.of(FILE, UNKNOWN, COMMON)) {
            var response = Phone.send("GET", plain + file, "Authorization", Phone.basic(USER, PASSWORD));
            assertEquals(404, response.statusCode());
            assertEquals("", response.body());
            assertTrue(response.headers().firstValue("Location").isEmpty());
        }
    }

    @Test
    void phonesOnlyRead() {
        for (var method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            var response = Phone.ask(method, FILE, "Authorization", Phone.basic(USER, PASSWORD));
            assertEquals(405, response.statusCode(), method);
            assertEquals("GET, HEAD", header(response, "Allow"));
            assertEquals("", response.body());
        }
    }

    @Test
    void whatNoPhoneSendsIsRefusedEarly() throws IOException {
        try (var wire = Wire.from("127.0.0.1")) {
            assertEquals(413, wire.send("GET /p/" + FILE + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n").status());
        }
        for (var head : List.of("X-Long: " + "x".repeat(40_000), "X: x\r\n".repeat(150) + "X: x")) {
            try (var wire = Wire.from("127.0.0.1")) {
                var reply = wire.send("GET /p/" + COMMON + " HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n\r\n");
                assertTrue(reply.status() >= 400 && reply.status() < 500, "" + reply.status());
            } catch (IOException closedInstead) {
                assertFalse(closedInstead instanceof SocketTimeoutException, closedInstead.toString());
            }
        }
    }

    @Test
    void whoTakesTooLongToAskIsLeft() throws IOException {
        try (var wire = Wire.from("127.0.0.1")) {
            wire.write("GET /p/" + COMMON + " HTTP/1.1\r\n");
            assertFalse(assertThrows(IOException.class, wire::read) instanceof SocketTimeoutException);
        }
    }

    @Test
    void aFileThatNoPhoneGetsIsMissing() {
        var absent = Phone.get("y000000000000.boot");
        assertEquals(404, absent.statusCode());
        assertEquals("", absent.body());
    }

    @Test
    void whoAskedForWhatIsRecorded() {
        var agent = "ProvisioningIT/" + UUID.randomUUID();
        var own = Stored.ofDevice(INACTIVE);
        var served = Phone.get(FILE, "User-Agent", agent, "Authorization", Phone.basic(USER, PASSWORD));
        Phone.get(FILE, "User-Agent", agent, "Authorization", Phone.basic(USER, PASSWORD), "If-None-Match", header(served, "ETag"));
        Phone.get(FILE, "User-Agent", agent);
        Phone.get(FILE, "User-Agent", agent, "Authorization", Phone.basic(USER, "wrong"));
        Phone.get(UNKNOWN, "User-Agent", agent);
        Phone.get(INACTIVE + ".cfg", "User-Agent", agent, "Authorization", Phone.basic(own.user(), own.password()));
        var seen = "select verdict, file, address from sighting where agent = ? order by at";
        Wait.until("six sightings are recorded", () -> Stored.rows(seen, agent).size() == 6);
        assertEquals(List.of("SERVED " + FILE, "CURRENT " + FILE, "CHALLENGED " + FILE, "WRONG " + FILE, "UNKNOWN " + UNKNOWN, "INACTIVE " + INACTIVE + ".cfg"),
            Stored.rows(seen, agent).stream().map(row -> row.get(0) + " " + row.get(1)).toList());
        assertTrue(Stored.rows(seen, agent).stream().allMatch(row -> row.get(2).equals("127.0.0.1")));
    }

    private Map<String, HttpResponse<String>> refusals() {
        var foreign = Stored.ofDevice(FOREIGN);
        var replayed = Phone.digest("MD5", FILE, USER, PASSWORD);
        assertEquals(200, Phone.get(FILE, "Authorization", replayed).statusCode());
        var responses = new LinkedHashMap<String, HttpResponse<String>>();
        responses.put("no credentials", Phone.get(FILE));
        responses.put("unknown, with credentials", Phone.get(UNKNOWN, "Authorization", Phone.basic(USER, PASSWORD)));
        responses.put("wrong password by Basic", Phone.get(FILE, "Authorization", Phone.basic(USER, "wrong")));
        responses.put("wrong password by Digest", Phone.getByDigest("MD5", FILE, USER, "wrong"));
        responses.put("wrong user name", Phone.get(FILE, "Authorization", Phone.basic("nobody", PASSWORD)));
        responses.put("credentials of another device", Phone.get(FILE, "Authorization", Phone.basic(foreign.user(), foreign.password())));
        responses.put("file of another device", Phone.get(FOREIGN + ".cfg", "Authorization", Phone.basic(USER, PASSWORD)));
        responses.put("sent again", Phone.get(FILE, "Authorization", replayed));
        responses.put("header for another file", Phone.get(FILE, "Authorization", Phone.digest("MD5", UNKNOWN, USER, PASSWORD)));
        responses.put("inactive device", Phone.get(INACTIVE + ".cfg"));
        var own = Stored.ofDevice(INACTIVE);
        responses.put("inactive device by Basic", Phone.get(INACTIVE + ".cfg", "Authorization", Phone.basic(own.user(), own.password())));
        responses.put("inactive device by Digest", Phone.getByDigest("MD5", INACTIVE + ".cfg", own.user(), own.password()));
        Stream.of("Basic", "Basic ???", "Digest", "Digest username=\"" + USER + "\"", "Bearer x", "nonsense").forEach(header -> responses.put(header, Phone.get(FILE, "Authorization", header)));
        return responses;
    }

    private static List<String> offered(String file) {
        return Phone.get(file).headers().allValues("WWW-Authenticate").stream()
            .map(challenge -> challenge.replaceFirst("^(\\w+).*?(?:algorithm=([\\w-]+).*)?$", "$1 $2").strip()).toList();
    }

    /** All that the asker can see, but for what differs between any two answers. */
    private static String face(HttpResponse<String> response) {
        assertEquals(401, response.statusCode());
        return response.statusCode() + " " + headers(response) + response.body();
    }

    private static String headers(HttpResponse<String> response) {
        var headers = new TreeMap<String, List<String>>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        assertFalse(headers.remove("date").isEmpty());
        return headers.toString().replaceAll("nonce=\"[^\"]+\"", "nonce");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("(no " + name + " in " + Arrays.asList(response.headers().map().keySet()) + ")");
    }
}
