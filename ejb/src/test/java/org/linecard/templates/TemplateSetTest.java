package org.linecard.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class TemplateSetTest {

    private static final Words WORDS = Words.parse("VOCABULARY.md", """
        Prose with a | bar.

        | word | type | filled | files | meaning |
        |---|---|---|---|---|
        | `name` | text | always | every | A name. |
        | `device.mac` | text | always | device | An address. |
        | `device.password` | secret | always | device | A secret. |
        | `device.on` | flag | always | device | A flag. |
        | `lines[].number` | number | always | device | A number. |
        | `lines[].label` | text | may be empty | device | A text. |
        | `codecs` | list | may be empty | every | A list. |
        | `vars` | free | may be empty | device | Anything. |
        """);

    private static final Map<String, Map<String, String>> TABLES = Map.of("transport", Map.of("udp", "0", "*", "9"));

    private static final Map<String, Object> VALUES = Map.of("name", "Ada", "codecs", List.of("g722", "pcma"), "vars", Map.of("x", "y"),
        "device", Map.of("mac", "805ec0000001", "password", "s3cret", "on", true),
        "lines", List.of(Map.of("number", 1, "label", "<one>\ntwo"), Map.of("number", 2, "label", "")));

    // ---- what templates can do

    @Test
    void aLineWithNothingButATagLeavesNoLine() {
        assertEquals("a\n1 = x\n2 = x\nb\n", render("a\n{# a remark\n over two lines #}\n{% for line in lines %}\n  {% if line.number > 0 %}\n{{ line.number }} = x\n  {% endif %}\n{% endfor %}\nb\n"));
    }

    @Test
    void aTagWithinALineLeavesTheRestOfIt() {
        assertEquals("a yes b\n", render("a {% if device.on %}yes{% else %}no{% endif %} b\n"));
        assertEquals(" text\na \nb\n", render("{# one #} text\na {# two #}\nb\n{# three # #}\n"));
        assertEquals("yes\nb\n", render("{% if device.on %}yes{% endif %}\nb\n"));
    }

    @Test
    void valuesAreEscapedAndEmptyOnesGetTheirText() {
        assertEquals("1: &lt;one&gt; two\n2: -\n", set("{% for line in lines %}\n{{ line.number }}: {{ line.label }}\n{% endfor %}\n").render("t", Escape.XML, "-", VALUES));
    }

    @Test
    void literalTextsAreEscapedLikeAllOthers() {
        assertEquals("&lt;b&gt; &lt;", render("{{ \"<b>\" }} {{ device.on ? \"<\" : \">\" }}"));
    }

    @Test
    void templatesIncludeAndExtendEachOther() {
        var set = new TemplateSet(Map.of("t", "{% extends \"base\" %}\n{% block body %}\n{% include \"part\" %}\n{% endblock %}\n", "base", "head\n{% block body %}\nnothing\n{% endblock %}\nfoot\n", "part", "I am {{ name }}\n"), Map.of());
        assertEquals("head\nI am Ada\nfoot\n", set.render("t", Escape.XML, "", VALUES));
        assertEquals(3, set.check("t", WORDS, true, Words.Files.DEVICE).templates().size());
    }

    @Test
    void filtersDoWhatPhonesNeed() {
        assertEquals("0 9 1", render("{{ \"udp\" | table(\"transport\") }} {{ name | table(\"transport\") }} {{ device.on | flag }}"));
        assertEquals("Ada ada 2 none 3", render("{{ name | default(\"x\") }} {{ name | lower }} {{ codecs | length }} {{ \"\" | default(\"none\") }} {{ (codecs | length) + 1 }}"));
        assertEquals("%2B1%20%C3%A4%2F%3F", Filters.percent("+1 ä/?", "-._~"));
        assertEquals("b", Filters.part("a/b", "/", 2));
        assertEquals("", Filters.part("a/b", "/", 3));
        assertEquals("phones.example/p/x", Filters.folder("phones.example/p/x/y.bin"));
        assertEquals("phones.example/p", Filters.folder("phones.example/p/"));
        assertEquals("", Filters.folder("nothing"));
        assertEquals("a\\\"b\\\\c", Filters.quoted("a\"b\\c"));
        assertEquals("p w=regint=0'<>", Filters.param("p w=\\;regint=0\"'<>"));
        assertEquals("&#39;a&#39;", render("{{ \"\\\"a\\\"\" | apostrophes }}"));
        assertEquals("evil.exampletransporttcp", Filters.sipHost("evil.example>;transport=tcp"));
    }

    @Test
    void aServerHasAHostAndAPort() {
        var parts = "{{ name | host }} {{ name | port(514) }}";
        for (var server : Map.of("log.example", "log.example 514", "log.example:1514", "log.example 1514", "[2001:db8::1]:1514", "[2001:db8::1] 1514", "[2001:db8::1]", "[2001:db8::1] 514", "2001:db8::1", "2001:db8::1 514", ":1", ":1 514", "", " 514").entrySet())
            assertEquals(server.getValue(), set(parts).render("t", Escape.JSON, "", Map.of("name", server.getKey())));
        assertThrows(TemplateError.class, () -> render("{{ name | port }}"));
    }

    // ---- what they cannot do

    @ParameterizedTest
    @ValueSource(strings = {"{{ name.class }}", "{{ name.getClass() }}", "{{ device.mac.length() }}", "{{ lines.size() }}", "{{ lines.empty }}", "{{ device.entrySet() }}", "{{ name.bytes }}", "{{ vars.class.forName(\"x\") }}", "{{ \"\".class }}",
        "{{ beans }}", "{{ _context }}", "{{ template }}", "{{ locale }}", "{{ loop }}"})
    void nothingButWordsCanBeReached(String template) {
        assertThrows(TemplateError.class, () -> set(template).check("t", WORDS, true, Words.Files.DEVICE));
        assertThrows(TemplateError.class, () -> render(template));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ name | raw }}", "{{ name | escape }}", "{% autoescape false %}{{ name }}{% endautoescape %}", "{% filter raw %}{{ name }}{% endfilter %}", "{% import \"t\" %}", "{% macro m() %}{% endmacro %}", "{% embed \"t\" %}{% endembed %}",
        "{% cache 'x' %}{% endcache %}", "{% parallel %}x{% endparallel %}", "{{ range(1, 5) }}", "{% for x in 1..9 %}{% endfor %}", "{{ max(1, 2) }}", "{{ i18n(\"a\", \"b\") }}", "{% include name %}", "{{ \"a#{name}\" }}", "{{ block(\"x\") }}", "{{ parent() }}", "{{ {\"a\": 1} }}",
        "{{ name | replace({\"a\": \"b\"}) }}", "{{ codecs | join(\",\") }}", "{{ name | base64decode }}"})
    void partsOfPebbleThatCouldHarmAreGone(String template) {
        assertThrows(TemplateError.class, () -> set(template).check("t", WORDS, true, Words.Files.DEVICE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ \"a\" ", "{{ \"a#{ }}", "{{ \"a#", "{{ 'a }}", "{% if", "{{ (1 }}", "{{ [ }}", "{{ a ? }}", "{% for %}", "{% for a in %}{% endfor %}", "{% include %}", "{% set %}", "{% set a = %}", "{% extends %}", "{% block %}", "{% if true %}", "{% nothing %}", "{{ a | }}", "{{ a is }}", "{{ . }}", "{{ a. }}", "{% verbatim %}"})
    void brokenTemplatesAreRefusedAtOnce(String template) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThrows(TemplateError.class, () -> set(template).check("t", WORDS, true, Words.Files.DEVICE)));
    }

    @Test
    void onlyTemplatesOfThePackCanBeIncluded() {
        for (var name : List.of("/etc/passwd", "../other/templates/t", "file:///etc/passwd", "absent")) {
            var error = assertThrows(TemplateError.class, () -> set("x\n{% include \"" + name + "\" %}").check("t", WORDS, true, Words.Files.DEVICE));
            assertTrue(error.getMessage().startsWith("t:2:"), error.getMessage());
        }
    }

    @Test
    void truthValuesAndListsAreNotPrinted() {
        assertEquals("t:1: cannot print a truth value (use | flag)", assertThrows(TemplateError.class, () -> render("{{ device.on }}")).getMessage());
        assertThrows(TemplateError.class, () -> render("{{ codecs }}"));
        assertThrows(TemplateError.class, () -> set("{{ codecs }}").check("t", WORDS, true, Words.Files.DEVICE));
        assertThrows(TemplateError.class, () -> set("{{ device }}").check("t", WORDS, true, Words.Files.DEVICE));
    }

    // ---- words

    @Test
    void anUnknownWordIsNamedWithLineColumnAndTheNearestOne() {
        var error = assertThrows(TemplateError.class, () -> set("a\nb\nkey = {{ device.mca }}\n").check("t", WORDS, true, Words.Files.DEVICE));
        assertEquals("t:3:17: there is no word \"device.mca\" in VOCABULARY.md; did you mean \"device.mac\"?", error.getMessage());
        assertEquals("mca", error.word());
        assertEquals(3, error.line());
    }

    @Test
    void unknownWordsAreFoundWhereverTheyHide() {
        for (var template : List.of("{% if false %}{{ nme }}{% endif %}", "{% for line in lines %}{% if line.nmber > 1 %}{% endif %}{% endfor %}", "{% set x = nme %}", "{{ name | default(nme) }}", "{{ device.on ? nme : 1 }}", "{% if nme is empty %}{% endif %}", "{{ name ~ nme }}",
            "{{ (1 + 2) * nme }}", "{% for x in [nme] %}{% endfor %}", "{% for x in lins %}{% endfor %}", "{% block b %}{{ nme }}{% endblock %}", "{{ lines[0].nme }}", "{{ not nme }}", "{{ line.number }}", "{% for line in lines %}{% endfor %}{{ line.number }}", "{{ device[\"mca\"] }}", "{{ device[name] }}")) {
            assertThrows(TemplateError.class, () -> set(template).check("t", WORDS, true, Words.Files.DEVICE), template);
        }
    }

    @Test
    void wordsThatAreThereAreTaken() {
        set("{% for line in lines %}{{ loop.index }}{{ line.label }}{{ line.number + 1 }}{% endfor %}{% for c in codecs %}{{ c }}{% endfor %}{{ vars.anything | default(\"x\") }}{{ lines[0].label }}{% set a = name %}{{ a }}{% if codecs contains \"g722\" %}{% endif %}").check("t", WORDS, true, Words.Files.DEVICE);
    }

    @Test
    void aSecretMayStandOnlyInASecretFile() {
        set("{{ device.password }}").check("t", WORDS, true, Words.Files.DEVICE);
        var error = assertThrows(TemplateError.class, () -> set("\n{% set x = device.password %}").check("t", WORDS, false, Words.Files.DEVICE));
        assertEquals("t:2:19: \"device.password\" is a secret and must not stand in a file with secret = false", error.getMessage());
    }

    @Test
    void aCommonFileHasNoWordsOfOnePhone() {
        set("{{ name }}").check("t", WORDS, false, Words.Files.EVERY);
        assertThrows(TemplateError.class, () -> set("{{ device.mac }}").check("t", WORDS, false, Words.Files.EVERY));
        assertThrows(TemplateError.class, () -> set("{% for line in lines %}{{ line.number }}{% endfor %}").check("t", WORDS, false, Words.Files.EVERY));
    }

    @Test
    void aMissingWordOfVarsIsNamedAtRunTime() {
        var error = assertThrows(TemplateError.class, () -> render("a\n{{ vars.ring }}"));
        assertEquals("t:2:9: there is no word \"ring\"", error.getMessage());
        assertEquals("none", render("{{ vars.ring | default(\"none\") }}"));
    }

    @Test
    void aSyntaxErrorHasAPlace() {
        var error = assertThrows(TemplateError.class, () -> set("a\n{# remark #}\nb {% if %}\n"));
        assertEquals(3, error.line());
        assertEquals("t", error.template());
    }

    // ---- limits

    @ParameterizedTest
    @ValueSource(strings = {
        "{% for a in lines %}{% for b in lines %}{% for c in lines %}{% for d in lines %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in lines %}{% for b in lines %}{% for c in lines %}{{ c.label }}{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in lines %}{% for b in lines %}some text that is written again and again{% endfor %}{% endfor %}",
        "{% set a = \"0123456789\" %}{% set a = a ~ a ~ a ~ a ~ a ~ a ~ a ~ a %}{% set a = a ~ a ~ a ~ a ~ a ~ a ~ a ~ a %}{% set a = a ~ a ~ a ~ a ~ a ~ a ~ a ~ a %}{% set a = a ~ a ~ a ~ a ~ a ~ a ~ a ~ a %}{% set a = a ~ a ~ a ~ a ~ a ~ a ~ a ~ a %}"})
    void aBombIsStoppedByName(String bomb) {
        var many = new HashMap<>(VALUES);
        many.put("lines", java.util.Collections.nCopies(1000, Map.of("number", 1, "label", "x")));
        var error = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThrows(TemplateError.class, () -> set(bomb).render("t", Escape.XML, "", many)));
        assertTrue(error.getMessage().startsWith("t: stopped: "), error.getMessage());
    }

    @Test
    void partsThatMultiplyAreStopped() {
        var parts = new HashMap<String, String>();
        for (int i = 0; i < 30; i++) parts.put("p" + i, "{% include \"p" + (i + 1) + "\" %}{% include \"p" + (i + 1) + "\" %}");
        parts.put("p30", "");
        var set = new TemplateSet(parts, Map.of());
        var error = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThrows(TemplateError.class, () -> set.render("p0", Escape.XML, "", VALUES)));
        assertTrue(error.getMessage().startsWith("p0: stopped: "), error.getMessage());
    }

    @Test
    void aTemplateThatIncludesItselfIsRefused() {
        var set = new TemplateSet(Map.of("t", "{% include \"u\" %}", "u", "\n{% include \"t\" %}"), Map.of());
        assertEquals("u:2:13: \"t\" includes itself", assertThrows(TemplateError.class, () -> set.check("t", WORDS, true, Words.Files.DEVICE)).getMessage());
        assertThrows(TemplateError.class, () -> set.render("t", Escape.XML, "", VALUES), "and if it ran unchecked it would stop");
        assertThrows(TemplateError.class, () -> set("{% extends \"t\" %}").check("t", WORDS, true, Words.Files.DEVICE));
    }

    @Test
    void sumsAreOfNumbersOnly() {
        assertThrows(TemplateError.class, () -> render("{{ name + name }}"));
        assertThrows(TemplateError.class, () -> render("{% set x = codecs + codecs %}"));
    }

    @Test
    void aTemplateNestedWithoutEndIsRefused() {
        assertThrows(TemplateError.class, () -> set("{{ " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " }}"));
    }

    private static TemplateSet set(String template) {
        return new TemplateSet(Map.of("t", template), TABLES);
    }

    private static String render(String template) {
        return set(template).render("t", Escape.XML, "", VALUES);
    }
}
