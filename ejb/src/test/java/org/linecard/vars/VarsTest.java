package org.linecard.vars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linecard.problems.Invalid;
import org.linecard.problems.Problem;

class VarsTest {

    @Test
    void nothingIsNoVars() {
        assertSame(Vars.NONE, Vars.parse(null));
        assertSame(Vars.NONE, Vars.parse(" \n"));
    }

    @Test
    void laterLayersWin() {
        var device = Vars.parse("dtmf = \"info\"\nexpiry = 600");
        var line = Vars.parse("expiry = 60");
        var settings = Settings.of(device, line);
        assertEquals("info", settings.get(Setting.DTMF));
        assertEquals(60L, settings.get(Setting.EXPIRY));
        assertEquals("off", settings.get(Setting.SRTP), "what nobody says is the standard");
    }

    @Test
    void codecsThatAreNotChosenAreToldToo() {
        assertEquals(List.of("opus", "g722", "g729", "ilbc"), Settings.of(Vars.parse("codecs = [\"pcmu\", \"pcma\"]")).words().get("codecs_off"));
    }

    @Test
    void unknownWordsAreKeptAndReported() {
        var vars = Vars.parse("dtmf = \"info\"\nring_tone = 'x'\n[door]\ncode = 12\nwhen = 2026-11-22\n");
        assertEquals(List.of(new Vars.Unknown("ring_tone", 2, 1), new Vars.Unknown("door", 3, 1)), vars.unknown());
        assertEquals("x", vars.values().get("ring_tone"));
        assertEquals(Map.of("code", 12L, "when", "2026-11-22"), vars.values().get("door"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a = | 1 | 4", "dtmf = 'info' extra | 1 | 15", "[a | 1 | 3", "a = 'x | 1 | 7", "x = 1\\n\\nx = 2 | 3 | 1", "a = 1\\n= 2 | 2 | 1"})
    void aTomlErrorNamesLineAndColumn(String toml, int line, int column) {
        var problem = refused(toml.replace("\\n", "\n"));
        assertEquals("vars", problem.field());
        assertEquals("vars.toml", problem.key());
        assertEquals(List.of(line, column), problem.args().subList(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dtmf = 2", "dtmf = \"morse\"", "codecs = \"g722\"", "codecs = [\"g722\", \"g722\"]", "codecs = [\"mp3\"]", "codecs = [1]", "expiry = 1", "expiry = \"60\"", "expiry = 60.5", "call_waiting = 1", "vlan = 4095", "vlan = -1", "shared_lines = [0]",
        "shared_lines = 1", "night_begin = \"25:00\"", "night_begin = 02:00:00", "ntp_server = [\"a\"]", "web_ui = true", "[dtmf]\nx = 1"})
    void aKnownWordOfTheWrongTypeIsRefusedWithItsPlace(String toml) {
        var problem = refused("# a remark\n\n  " + toml);
        assertEquals("vars.type", problem.key());
        assertEquals(List.of(3, 3), problem.args().subList(0, 2));
        assertEquals(toml.replaceAll("\\W*(\\w+)(?s:.*)", "$1"), problem.args().get(2));
    }

    @Test
    void controlCharactersAreRefusedWhereTheyStand() {
        assertEquals(List.of(2, 6, "Control character U+0000"), refused("a = 1\nb = \"\0\"").args());
    }

    @Test
    void tooMuchIsRefused() {
        assertEquals("vars.long", refused("#".repeat(1 << 20)).key());
    }

    @Test
    void tenThousandKeysAreTooMuchAndManyAreRead() {
        var keys = new StringBuilder();
        for (int i = 0; i < 10_000; i++) keys.append("key").append(i).append(" = 1\n");
        assertEquals("vars.long", refused(keys.toString()).key());
        var some = keys.substring(0, keys.indexOf("key5000 "));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertEquals(5000, Vars.parse(some).values().size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[[", "{a=", "a.", "\"a\"."})
    void deepNestingIsRefusedBeforeItIsRead(String opening) {
        var toml = (opening.endsWith(".") ? "" : "x = ") + opening.repeat(5000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThrows(Invalid.class, () -> Vars.parse(toml + "b = 1")));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThrows(Invalid.class, () -> Vars.parse("[" + "a.".repeat(5000) + "b]")));
    }

    @Test
    void bracketsInTextAreNoNesting() {
        assertEquals("[[[[[[[[[[[[", Vars.parse("a = \"[[[[[[[[[[[[\"\nb = '[[[[[[[[[[[' # [[[[[[[[[[[\nc = \"\"\"\n[[[[[[[[[\n\"\"\"").values().get("a"));
    }

    @Test
    void everyStandardIsAValueThatCouldBeWritten() {
        for (var setting : Setting.values()) {
            var standard = setting.standard();
            var written = standard instanceof String text ? "\"" + text + "\"" : standard instanceof List<?> list ? list.stream().map(item -> "\"" + item + "\"").toList().toString() : standard.toString();
            assertEquals(standard, Settings.of(Vars.parse(setting.word() + " = " + written)).get(setting));
        }
    }

    private static Problem refused(String toml) {
        return assertThrows(Invalid.class, () -> Vars.parse(toml)).problems().get(0);
    }
}
