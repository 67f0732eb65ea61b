package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linecard.device.DigestAlgorithm.MD5;
import static org.linecard.device.DigestAlgorithm.SHA_256;
import static org.linecard.vendors.Challenge.BASIC;
import static org.linecard.vendors.Challenge.DIGEST_MD5;
import static org.linecard.vendors.Challenge.DIGEST_SHA256;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linecard.provisioning.Credential;
import org.linecard.provisioning.Proof;
import org.linecard.vendors.Challenge;

class DeviceAuthenticationTest {

    private static final String USER = "805ec0000001";
    private static final String PASSWORD = "demo-device-1";
    private static final Credential OWN = new Credential(USER, PASSWORD);
    private static final String PATH = "/p/805ec0000001.cfg";

    private final TestClock clock = new TestClock();
    private final Nonces nonces = new Nonces(clock, Duration.ofMinutes(5), 100);
    private final DeviceAuthentication authentication = new DeviceAuthentication(nonces);

    @Test
    void noHeaderProvesNothing() {
        var proof = read();
        assertFalse(proof.isGiven());
        assertFalse(proof.holds(OWN));
    }

    @Test
    void basicProvesUserAndPassword() {
        assertTrue(holds(basic(USER + ":" + PASSWORD)));
        assertFalse(holds(basic(USER + ":demo-device-2")));
        assertFalse(holds(basic("805ec0000002:" + PASSWORD)));
        assertFalse(holds(basic(USER + ":" + PASSWORD + " ")));
        assertFalse(holds(basic(USER + PASSWORD)));
        assertFalse(holds(basic("")));
    }

    @Test
    void basicIsReadAsUtf8WithColonsInThePassword() {
        assertTrue(read(basic("büro:a:b€")).holds(new Credential("büro", "a:b€")));
        assertFalse(read("Basic " + Base64.getEncoder().encodeToString("büro:x".getBytes(StandardCharsets.ISO_8859_1))).holds(new Credential("büro", "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic ???", "Basic ODA=ODA=", "basic \u00e9", "Bearer abc", "Digest", "Digest ", "Digest x", "NTLM TlRM", "", "\u0000"})
    void whatCannotBeReadIsGivenAndDoesNotHold(String header) {
        assertTrue(read(header).isGiven());
        assertFalse(read(header).holds(OWN));
    }

    @Test
    void twoHeadersAreNothingThatWeRead() {
        var proof = read(basic(USER + ":" + PASSWORD), basic(USER + ":" + PASSWORD));
        assertTrue(proof.isGiven());
        assertFalse(proof.holds(OWN));
    }

    @ParameterizedTest
    @EnumSource
    void digestProvesUserAndPassword(DigestAlgorithm algorithm) {
        assertTrue(holds(digest(algorithm).header()));
        assertFalse(read(digest(algorithm).header()).holds(new Credential(USER, "demo-device-2")));
        assertFalse(read(digest(algorithm).header()).holds(new Credential("805ec0000002", PASSWORD)));
    }

    @Test
    void digestWithoutAlgorithmIsMd5() {
        assertTrue(holds(digest(MD5).without("algorithm").header()));
        assertFalse(holds(digest(SHA_256).without("algorithm").header()));
    }

    @Test
    void digestIsReadInEveryUsualSpelling() {
        assertTrue(holds(digest(MD5).with("uri", "https://localhost:8443" + PATH).signed().header()));
        assertTrue(holds(digest(MD5).header().replace("Digest username", "DIGEST USERNAME")));
        assertTrue(holds(digest(MD5).with("algorithm", "md5").header()));
        assertTrue(holds(digest(MD5).with("nc", "0000000A").signed().header()));
        assertTrue(holds(digest(MD5).with("opaque", "whatever").header()));
        assertTrue(holds(upperCaseResponse()));
    }

    @Test
    void aUserNameOfAnyAlphabetIsReadAsUtf8() {
        var sent = digest(SHA_256).with("username", "büro").signed().header();
        assertTrue(read(new String(sent.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).holds(new Credential("büro", PASSWORD)));
    }

    @ParameterizedTest
    @CsvSource({"realm, Other", "uri, /p/805ec0000002.cfg", "uri, /p/805ec0000001.cfg?x", "qop, auth-int", "qop, Auth", "nc, 1", "nc, 000000001", "nc, 0000000g", "nc, 00000000", "nc, +0000001", "cnonce, ''", "nonce, ''", "nonce, abc",
        "algorithm, MD5-sess", "algorithm, SHA-256", "algorithm, SHA-512-256", "userhash, true", "userhash, false", "username*, x", "username, 805ec0000002"})
    void aDigestOverAnythingElseDoesNotHold(String name, String value) {
        assertFalse(holds(digest(MD5).with(name, value).signed().header()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "realm", "nonce", "uri", "qop", "nc", "cnonce", "response"})
    void aDigestThatLeavesAnythingOutDoesNotHold(String name) {
        assertFalse(holds(digest(MD5).without(name).header()));
    }

    @Test
    void theOldDigestWithoutQopDoesNotHold() {
        var old = digest(MD5).without("qop").without("nc").without("cnonce");
        var response = rfc2069(old.values.get("nonce"));
        assertFalse(holds(old.with("response", response).header()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "x", "000000000000000000000000000000000", "é"})
    void aResponseOfAnyOtherFormDoesNotHold(String response) {
        assertFalse(holds(digest(MD5).with("response", response).header()));
    }

    @Test
    void digestIsBoundToTheMethod() {
        var head = authentication.read(List.of(digest(MD5).header()), "HEAD", target());
        assertFalse(head.holds(OWN));
    }

    @Test
    void aRequestCannotBeSentAgain() {
        var header = digest(SHA_256).header();
        assertTrue(holds(header));
        assertFalse(holds(header));
    }

    @Test
    void theCountMayRiseAndComeOutOfOrder() {
        var nonce = nonces.issue(MD5);
        for (var nc : List.of("00000001", "00000003", "00000002")) assertTrue(holds(digest(MD5).with("nonce", nonce).with("nc", nc).signed().header()), nc);
        assertFalse(holds(digest(MD5).with("nonce", nonce).with("nc", "00000002").signed().header()));
    }

    @Test
    void oneRequestMayBeAskedTwice() {
        var proof = read(digest(MD5).header());
        assertTrue(proof.holds(OWN));
        assertTrue(proof.holds(OWN));
    }

    @Test
    void aWrongPasswordUsesNoCountUp() {
        var digest = digest(MD5);
        assertFalse(read(digest.header()).holds(new Credential(USER, "demo-device-2")));
        assertTrue(holds(digest.header()));
    }

    @Test
    void anExpiredNonceIsCalledStaleWhateverThePassword() {
        var right = digest(SHA_256).header();
        var wrong = digest(SHA_256).with("response", "0".repeat(64)).header();
        clock.pass(Duration.ofMinutes(5).plusMillis(1));
        for (var header : List.of(right, wrong)) {
            assertFalse(holds(header));
            assertTrue(authentication.challenges(List.of(DIGEST_SHA256, DIGEST_MD5), read(header)).stream().allMatch(it -> it.contains(", stale=true")), header);
        }
    }

    @Test
    void aFreshNonceIsNotCalledStaleWhateverThePassword() {
        var replayed = digest(SHA_256).header();
        assertTrue(holds(replayed));
        var wrong = digest(SHA_256).with("response", "0".repeat(64)).header();
        for (var header : List.of(replayed, wrong, basic("a:b"))) assertFalse(authentication.challenges(List.of(DIGEST_SHA256), read(header)).get(0).contains("stale"), header);
    }

    @Test
    void challengesComeInTheOrderThatIsAsked() {
        assertEquals(List.of("Digest", "Basic"), schemes(List.of(DIGEST_MD5, BASIC)));
        assertEquals(List.of("Basic", "Digest"), schemes(List.of(BASIC, DIGEST_MD5)));
        assertEquals(List.of("Digest"), schemes(List.of(DIGEST_SHA256)));
    }

    @Test
    void challengesAreWordedAsTheRfcsSay() {
        var challenges = new ArrayList<>(authentication.challenges(List.of(DIGEST_SHA256, DIGEST_MD5, BASIC), NoProof.NOTHING));
        challenges.replaceAll(it -> it.replaceAll("nonce=\"[A-Za-z0-9+/]{32}\"", "nonce=\"…\""));
        assertEquals(List.of(
            "Digest realm=\"Linecard\", qop=\"auth\", algorithm=SHA-256, nonce=\"…\", charset=UTF-8",
            "Digest realm=\"Linecard\", qop=\"auth\", algorithm=MD5, nonce=\"…\"",
            "Basic realm=\"Linecard\", charset=\"UTF-8\""), challenges);
    }

    @Test
    void theNonceOfAChallengeIsGood() {
        var challenge = authentication.challenges(List.of(DIGEST_MD5), NoProof.NOTHING).get(0);
        var nonce = challenge.replaceAll(".*nonce=\"([^\"]+)\".*", "$1");
        assertTrue(holds(digest(MD5).with("nonce", nonce).signed().header()));
    }

    private List<String> schemes(List<Challenge> asked) {
        return authentication.challenges(asked, NoProof.NOTHING).stream().map(it -> it.substring(0, it.indexOf(' '))).toList();
    }

    private boolean holds(String header) {
        return read(header).holds(OWN);
    }

    private Proof read(String... headers) {
        return authentication.read(List.of(headers), "GET", target());
    }

    private static RequestTarget target() {
        return new RequestTarget("/p", PATH, null);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private String upperCaseResponse() {
        var digest = digest(MD5);
        return digest.with("response", digest.values.get("response").toUpperCase(Locale.ROOT)).header();
    }

    private static String rfc2069(String nonce) {
        return md5(md5(USER + ":Linecard:" + PASSWORD) + ":" + nonce + ":" + md5("GET:" + PATH));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private Digest digest(DigestAlgorithm algorithm) {
        return new Digest(algorithm, nonces.issue(algorithm));
    }

    /** What a good client sends, and what becomes of it when a part is changed. */
    private static final class Digest {

        private final DigestAlgorithm algorithm;
        private final Map<String, String> values = new LinkedHashMap<>();

        Digest(DigestAlgorithm algorithm, String nonce) {
            this.algorithm = algorithm;
            values.putAll(Map.of("realm", "Linecard", "nonce", nonce, "uri", PATH, "qop", "auth", "nc", "00000001", "cnonce", "abc", "algorithm", algorithm.token()));
            values.put("username", USER);
            signed();
        }

        Digest with(String name, String value) {
            values.put(name, value);
            return this;
        }

        Digest without(String name) {
            values.remove(name);
            return this;
        }

        Digest signed() {
            return with("response", algorithm.response(new Credential(values.get("username"), values.get("realm"), PASSWORD), "GET", values.get("uri"), values.get("nonce"), values.get("nc"), values.get("cnonce")));
        }

        String header() {
            var names = new ArrayList<>(List.of("username"));
            values.keySet().stream().filter(name -> !name.equals("username")).forEach(names::add);
            return names.stream().filter(values::containsKey).map(name -> name + "=\"" + values.get(name) + '"').collect(Collectors.joining(", ", "Digest ", ""));
        }
    }
}
