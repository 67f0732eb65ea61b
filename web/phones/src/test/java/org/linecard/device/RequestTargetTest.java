package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource({
        "/p/805ec0000001.cfg, 805ec0000001.cfg",
        "/p//805ec0000001.cfg, 805ec0000001.cfg",
        "/p/80%3A5e%3ac0/x.cfg, 80:5e:c0/x.cfg",
        "/p/a+b%20c.xml, a+b c.xml",
        "/p/Z%C3%BCrich.xml, Zürich.xml",
        "/p/a..b/.c.cfg, a..b/.c.cfg",
    })
    void aPlainNameIsDecoded(String path, String file) {
        assertEquals(file, at(path).file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p", "/p/", "/p/.", "/p/..", "/p/../x", "/p/a/../805ec0000001.cfg", "/p/./805ec0000001.cfg", "/p/a/..", "/p/a//b", "/p/a%2Fb", "/p/a%2fb", "/p/a%5Cb",
        "/p/a\\b", "/p/%2e%2e/x", "/p/a%00b", "/p/a%0Ab", "/p/a%0d%0ab", "/p/a%7Fb", "/p/a%C2%85b", "/p/a%252Fb", "/p/a%zzb", "/p/a%", "/p/a%4", "/p/a;jsessionid=1", "/p/a%FFb",
        "/p/%E2%80%AEgfc.x", "/x/../p/805ec0000001.cfg", "/q/805ec0000001.cfg", "*", ""})
    void whatNoPhoneSendsIsAnUnknownNameThatShowsHowItCame(String path) {
        assertEquals("?" + path, at(path).file());
    }

    @Test
    void anOverlongNameIsUnknownAndCut() {
        assertEquals("a".repeat(200), at("/p/" + "a".repeat(200)).file());
        var file = at("/p/" + "a".repeat(201)).file();
        assertTrue(file.startsWith("?"));
        assertEquals(201, file.length());
    }

    @Test
    void theUriOfAHeaderMeansThePathAndQueryAsSent() {
        var target = new RequestTarget("/p", "/p/a%20b.cfg", "x=1&y");
        assertTrue(target.isMeantBy("/p/a%20b.cfg?x=1&y"));
        assertTrue(target.isMeantBy("https://localhost:8443/p/a%20b.cfg?x=1&y"));
        assertTrue(target.isMeantBy("HTTPS://[::1]/p/a%20b.cfg?x=1&y"));
        for (var other : new String[] {"/p/a%20b.cfg", "/p/a b.cfg?x=1&y", "/a%20b.cfg?x=1&y", "/p/A%20b.cfg?x=1&y", "/p/a%20b.cfg?x=1", "/p/a%20b.cfg?x=1&y#z", "", "/", "*", "https://localhost", "https:///",
            "ftp://localhost/p/a%20b.cfg?x=1&y", "https://a/https://b/p/a%20b.cfg?x=1&y"})
            assertFalse(target.isMeantBy(other), other);
    }

    private static RequestTarget at(String path) {
        return new RequestTarget("/p", path, null);
    }
}
