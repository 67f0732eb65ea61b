package org.linecard.vars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linecard.problems.Invalid;
import org.linecard.vars.VarsText.Statement;

class VarsTextTest {

    private static final String TEXT = """
        # For all.
        ntp_server = "ntp.example"   # ours
        codecs = [
          "g722",
          # not pcmu
          "pcma"
        ]

        # The desk
        [[keys]]
        key = 1
        type = "blf"
        value = "201"

        [[keys]]
        key = 2
        type = "none"

        [ownership]
        language = "once"
        [yealink]
        account.1.x = 3
        "b.c" = 2
        """;

    @Test
    void everyStatementIsTold() {
        assertEquals(List.of("ntp_server", "codecs", "keys 1", "keys 2", "ownership.language", "yealink.account.1.x", "yealink.b.c").stream().sorted().toList(), words(TEXT));
        assertEquals("g722, pcma", VarsText.of(TEXT).statements().stream().filter(it -> it.word().equals("codecs")).map(Statement::value).findFirst().orElseThrow());
    }

    @Test
    void oneGoesAndTheRestStaysAsItWasWritten() {
        assertEquals(TEXT.replace("ntp_server = \"ntp.example\"   # ours\n", ""), without("ntp_server"));
        assertEquals(TEXT.replace("codecs = [\n  \"g722\",\n  # not pcmu\n  \"pcma\"\n]\n", ""), without("codecs"));
        assertEquals(TEXT.replace("[[keys]]\nkey = 1\ntype = \"blf\"\nvalue = \"201\"\n", ""), without("keys 1"));
        assertEquals(TEXT.replace("\"b.c\" = 2\n", ""), without("yealink.b.c"));
    }

    @Test
    void anEmptyTableGoesWithItsLastStatement() {
        assertEquals(TEXT.replace("[ownership]\nlanguage = \"once\"\n", ""), without("ownership.language"));
        assertEquals("", VarsText.of("expiry = 600\n").without("expiry"));
    }

    @Test
    void whatCannotBeTakenOutAloneIsRefused() {
        assertThrows(Invalid.class, () -> without("vlan"));
        assertThrows(Invalid.class, () -> VarsText.of("[custom]\na = { b = 1, c = 2 }\n").without("custom.a.b"));
    }

    @Test
    void everyTextWithoutAnyOfItsStatementsIsStillVars() {
        for (var word : words(TEXT)) assertEquals(words(TEXT).size() - 1, words(without(word)).size(), word);
        for (var word : words(TEXT)) Vars.parse(without(word));
    }

    @Test
    void whatIsNoTomlHasNoStatements() {
        for (var text : new String[] {null, "", "a = ", "a = " + "[".repeat(20) + "]".repeat(20)}) assertEquals(List.of(), VarsText.of(text).statements());
    }

    private static String without(String word) {
        return VarsText.of(TEXT).without(word);
    }

    private static List<String> words(String text) {
        return VarsText.of(text).statements().stream().map(Statement::word).sorted().toList();
    }
}
