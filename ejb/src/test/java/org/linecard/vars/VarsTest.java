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
import org.linecard.vars.Layer.Kind;

class VarsTest {

    @Test
    void nothingIsNoVars() {
        assertSame(Vars.NONE, Vars.parse(null));
        assertSame(Vars.NONE, Vars.parse(" \n"));
    }

    @Test
    void laterLayersWin() {
        var settings = Settings.of(layer(Kind.LINE, "expiry = 60"), layer(Kind.DEVICE, "dtmf = \"info\"\nexpiry = 600"));
        assertEquals("info", settings.get(Setting.DTMF));
        assertEquals(60L, settings.get(Setting.EXPIRY));
        assertEquals("off", settings.get(Setting.SRTP), "what nobody says is the standard");
    }

    @Test
    void codecsThatAreNotChosenAreToldToo() {
        assertEquals(List.of("opus", "g722", "g729", "ilbc"), Settings.of(layer(Kind.DEVICE, "codecs = [\"pcmu\", \"pcma\"]")).words().get("codecs_off"));
    }

    @Test
    void whoSaidWhatIsRemembered() {
        var settings = Settings.of(layer(Kind.PACK, "expiry = 600"), layer(Kind.CUSTOMER, "dtmf = 'info'"), layer(Kind.DEVICE, "expiry = 60")).with(layer(Kind.LINE, "expiry = 90"));
        assertEquals(List.of("WORD 3600", "PACK 600", "DEVICE 60", "LINE 90"), settings.said(Setting.EXPIRY).stream().map(said -> said.layer().kind() + " " + said.value()).toList());
        assertEquals(90L, settings.get(Setting.EXPIRY));
        assertEquals(List.of("WORD off"), settings.said(Setting.SRTP).stream().map(said -> said.layer().kind() + " " + said.value()).toList());
    }

    @Test
    void keysAreOverlaidPlaceByPlace() {
        var settings = Settings.of(
            layer(Kind.PROFILE, "[[keys]]\nkey = 2\ntype = 'blf'\nvalue = '201'\n[[keys]]\nkey = 1\ntype = 'line'\nline = 1\n[[keys]]\nmodule = 1\nkey = 1\ntype = 'speed'\nvalue = '0'"),
            layer(Kind.DEVICE, "[[keys]]\nkey = 2\ntype = 'park'\nvalue = '*68'\nlabel = 'Park'"));
        assertEquals(List.of(new Key(0, 1, Key.Type.LINE, 1, "", ""), new Key(0, 2, Key.Type.PARK, 0, "*68", "Park"), new Key(1, 1, Key.Type.SPEED, 0, "0", "")), settings.keys());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "keys = 1 | 1 | 1 | keys", "keys = [1] | 1 | 1 | keys", "[[keys]]\\ntype = 'blf'\\nvalue = '1' | 1 | 1 | keys.key", "[[keys]]\\nkey = 0\\ntype = 'line' | 2 | 1 | keys.key", "[[keys]]\\nkey = 1\\ntype = 'bfl' | 3 | 1 | keys.type",
        "[[keys]]\\nkey = 1\\ntype = 'blf' | 1 | 1 | keys.value", "[[keys]]\\nkey = 1\\ntype = 'line'\\nlabl = 'x' | 4 | 1 | keys.labl", "[[keys]]\\nkey = 1\\ntype = 'line'\\n[[keys]]\\nkey = 1\\ntype = 'line' | 4 | 1 | keys.key",
        "[ownership]\\nlanguage = 'mine' | 2 | 1 | ownership.language", "[ownership]\\ncodecs = 'leave' | 2 | 1 | ownership.codecs", "ownership = 1 | 1 | 1 | ownership", "[yealink]\\na = [1] | 2 | 1 | a"})
    void aMistakeInsideATableNamesItsPlace(String toml, int line, int column, String word) {
        var problem = refused(toml.replace("\\n", "\n"));
        assertEquals("vars.type", problem.key());
        assertEquals(List.of(line, column, word), problem.args().subList(0, 3));
    }

    @Test
    void aPersonAtThePhoneMayOwnSome() {
        var settings = Settings.of(layer(Kind.CUSTOMER, "[ownership]\nlanguage = 'once'\nkeys = 'leave'\ntime_format = 'once'"), layer(Kind.DEVICE, "[ownership]\ntime_format = 'enforce'"));
        assertEquals(Map.of("language", true, "keys", false, "time_format", true, "date_format", true, "call_waiting", true), settings.sayWords(true));
        assertEquals(Map.of("language", false, "keys", false, "time_format", true, "date_format", true, "call_waiting", true), settings.sayWords(false));
    }

    @Test
    void anUnknownWordIsRefusedWithTheNearestThatIsKnown() {
        assertEquals(List.of("vars.misspelt", 2, 1, "expiri", "expiry"), keyAndArgs("dtmf = \"info\"\nexpiri = 60"));
        assertEquals(List.of("vars.unknown", 1, 1, "ring_tone"), keyAndArgs("ring_tone = 'x'"));
        assertEquals(List.of("vars.misspelt", 2, 1, "langage", "language"), keyAndArgs("[ownership]\nlangage = 'once'"));
    }

    @Test
    void ownWordsAndVendorsKeysAreKept() {
        var vars = Vars.parse("[custom]\nring_tone = 'x'\n[custom.door]\ncode = 12\nwhen = 2026-11-22\n[yealink]\n'account.1.label' = 'a'\naccount.2.label = 'b'\nfeatures.dnd = true\n");
        assertEquals(Map.of("ring_tone", "x", "door", Map.of("code", 12L, "when", "2026-11-22")), vars.custom());
        assertEquals(Map.of("yealink", Map.of("account.1.label", "a", "account.2.label", "b", "features.dnd", "true")), vars.raw());
        assertEquals(new Vars.Place(6, 1), vars.placeOf("yealink"));
        var settings = Settings.of(layer(Kind.DEVICE, "[yealink]\na = '2'"), layer(Kind.CUSTOMER, "[yealink]\na = '1'\nb = 'x'"));
        assertEquals(Map.of("a", "2", "b", "x"), settings.raw("yealink"));
        assertEquals(Map.of(), settings.raw("snom"));
    }

    private static List<Object> keyAndArgs(String toml) {
        var problem = refused(toml);
        var all = new java.util.ArrayList<Object>(List.of(problem.key()));
        all.addAll(problem.args());
        return all;
    }

    private static Layer layer(Kind kind, String toml) {
        return Layer.of(kind, "", Vars.parse(toml));
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
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertEquals(5000, Vars.parse("[custom]\n" + some).custom().size()));
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
        assertEquals("[[[[[[[[[[[[", Vars.parse("[custom]\na = \"[[[[[[[[[[[[\"\nb = '[[[[[[[[[[[' # [[[[[[[[[[[\nc = \"\"\"\n[[[[[[[[[\n\"\"\"").custom().get("a"));
    }

    @Test
    void everyStandardIsAValueThatCouldBeWritten() {
        for (var setting : Setting.values()) {
            if (setting == Setting.KEYS) continue;
            var standard = setting.standard();
            var written = standard instanceof String text ? "\"" + text + "\"" : standard instanceof List<?> list ? list.stream().map(item -> "\"" + item + "\"").toList().toString() : standard.toString();
            assertEquals(standard, Settings.of(layer(Kind.DEVICE, setting.word() + " = " + written)).get(setting));
        }
    }

    private static Problem refused(String toml) {
        return assertThrows(Invalid.class, () -> Vars.parse(toml)).problems().get(0);
    }
}
