package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressTest {

    @Test
    void aPathThroughALinkHasATokenAndAFile() {
        assertEquals(Optional.of(new LinkAddress("abc", "linphone/1.xml")), LinkAddress.of("once/abc/linphone/1.xml"));
        assertEquals(Optional.of(new LinkAddress("abc", "")), LinkAddress.of("once/abc/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "once", "once/", "once//x", "once/abc", "Once/abc/x", "x/once/abc/x", "?/p/once/abc/x", "805ec0000001.cfg"})
    void everyOtherPathIsNone(String path) {
        assertEquals(Optional.empty(), LinkAddress.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"once/abc/linphone/1.xml", "once/abc", "ONCE/abc/x", "?/p/once/abc//x", "?/p/once/abc%2Fx"})
    void noTokenIsWrittenDown(String path) {
        assertFalse(LinkAddress.withoutToken(path).contains("abc"), LinkAddress.withoutToken(path));
    }

    @Test
    void otherPathsAreWrittenAsTheyAre() {
        assertEquals("linphone/356938035643809.xml", LinkAddress.withoutToken("linphone/356938035643809.xml"));
    }
}
