package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {

    @Test
    void tokensAndQuotedStringsAreRead() {
        var header = Authorization.parse("Digest username=\"a\\\"b\\\\c, d\", Realm = x,nc=00000001 ,\t, qop=\"auth\" ").orElseThrow();
        assertEquals(new Authorization("digest", Map.of("username", "a\"b\\c, d", "realm", "x", "nc", "00000001", "qop", "auth")), header);
    }

    @Test
    void anEmptyQuotedStringIsAValue() {
        assertEquals("", Authorization.parse("Digest cnonce=\"\"").orElseThrow().parameters().get("cnonce"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Digest", "Digest=", "Digest username", "Digest username=", "Digest username=\"", "Digest username=\"a", "Digest username=\"a\\\"", "Digest username=\"a\" realm=\"b\"",
        "Digest username=\"a\"x", "Digest =\"a\"", "Digest a=b=c", "Digest a=b, a=c", "Digest a=b, A=\"b\"", "Digest a=\"b\nc\"", "Digest a=\"b\\\nc\"", "Digest a=\"b\u0000c\"", "Digest a=b;c=d", ", a=b", "Di(gest a=b",
        "Digest a=b, c", "Digest username*=UTF-8''a%20b, x", "Digest a={b}", "Digest\ta=b"})
    void whatIsNotOfTheFormIsNothing(String header) {
        assertTrue(Authorization.parse(header).isEmpty(), header);
    }

    @Test
    void anOverlongHeaderIsNothing() {
        assertTrue(Authorization.parse("Digest a=\"" + "x".repeat(5000) + "\"").isEmpty());
    }

    @Test
    void noHeaderTakesLongOrThrows() {
        var random = new Random(9110);
        var letters = "Digest ,,==\"\"\\\\aAbc\t\u0000é;*";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 100_000; i++) {
                var header = new StringBuilder(random.nextBoolean() ? "Digest " : "");
                for (int n = random.nextInt(60); n > 0; n--) header.append(letters.charAt(random.nextInt(letters.length())));
                Authorization.parse(header.toString());
            }
            for (var hard : new String[] {",", " ", "\"", "\\", "=", "a", "a=b,", ", ", "a=\"\\\"", " ,", "a=\"x", "a=\"\\x", "a=\"\", "}) {
                Authorization.parse("Digest " + hard.repeat(4000 / hard.length()));
                Authorization.parse("Digest a=\"" + hard.repeat(4000 / hard.length()) + '"');
                Authorization.parse("Digest a=b" + hard.repeat(4000 / hard.length()) + " ");
            }
        });
    }
}
