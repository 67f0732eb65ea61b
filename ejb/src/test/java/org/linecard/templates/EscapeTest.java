package org.linecard.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\0", "\t", "\u000b", "\f", "\u0085", "\u2028", "\u2029", "\u001b", "\u007f", "\n\n\r\0"})
    void whateverEndsALineBecomesOneBlank(String end) {
        for (var escape : Escape.values()) {
            assertEquals("a b", escape.apply("a" + end + "b"));
            assertEquals("a", escape.apply(end + "a" + end));
            assertEquals("", escape.apply(end));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lettersOfAnyScriptStay(Escape escape) {
        assertEquals("Zoë Ångström 日本 ☎️ 👩‍💻", escape.apply("Zoë Ångström 日本 ☎️ 👩‍💻"));
    }

    @ParameterizedTest
    @EnumSource
    void whatNoTextFileMayHoldIsDropped(Escape escape) {
        assertEquals("ab", escape.apply("a\uD83Db"));
        assertEquals("ab", escape.apply("a\uDC4Db"));
        assertEquals("ab", escape.apply("\uFEFFa\uFFFE\uFFFF\uFDD0b"));
    }

    @Test
    void blanksAtBothEndsGo() {
        assertEquals("a  b", Escape.KEYVALUE.apply("  a  b  "));
    }

    @Test
    void nobodyCanTypeThePhonesWordForClear() {
        for (var typed : new String[] {"%NULL%", "%null%", "%%NULL%%", "x%NULL%", "%NU\nLL%"}) assertTrue(!Escape.KEYVALUE.apply(typed).toUpperCase().contains("%NULL%"), typed);
        assertEquals("50 % NULL", Escape.KEYVALUE.apply("50 % NULL"));
    }

    @Test
    void signsOfValuesStayInKeyValueFiles() {
        assertEquals("#1 = 2; \"a\" & <b> 100 %", Escape.KEYVALUE.apply("#1 = 2; \"a\" & <b> 100 %"));
    }

    @Test
    void whatDividesAVcardIsTextInIt() {
        assertEquals("a\\, b\\; c: \\\\n \"d\"", Escape.VCARD.apply("a, b; c: \\n \"d\""));
    }

    @Test
    void markupIsTextInXml() {
        assertEquals("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt; &amp;amp; ]]&gt;", Escape.XML.apply("<a b=\"c\" d='e'> &amp; ]]>"));
    }
}
