package org.linecard.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linecard.vendors.PackReader;
import org.linecard.vendors.VendorPack;
import org.linecard.workbench.Trial.Kind;

/** What may be published in place of a pack's own template, and what may not. */
class LintTest {

    private static final VendorPack YEALINK = PackReader.read(Path.of("../vendor-packs")).packs().stream().filter(pack -> pack.folder().equals("yealink")).findFirst().orElseThrow();

    private static String own(String template) {
        return YEALINK.templates().source(template);
    }

    private static List<Finding> findings(String text) {
        return new Lint(YEALINK, "phone.cfg", text).findings();
    }

    @Test
    void thePacksOwnTextsFit() {
        assertTrue(YEALINK.editable().contains("phone.cfg"));
        assertFalse(YEALINK.editable().contains("common.cfg"), "nobody knows whose phone asks for a file that all share");
        for (var template : YEALINK.editable()) assertEquals(List.of(), new Lint(YEALINK, template, own(template)).findings(), template);
    }

    @Test
    void anUnknownWordIsNamedWithItsPlaceAndTheNearest() {
        assertEquals(List.of(new Finding("phone.cfg:2:15", "there is no word \"device.mca\" in VOCABULARY.md; did you mean \"device.mac\"?")), findings("#!version:1.0.0.1\nx = {{ device.mca }}\n"));
    }

    @Test
    void aKeyBeyondTheModelIsFoundBySamples() {
        var findings = findings(own("phone.cfg") + "account.99.enable = 1\n");
        assertFalse(findings.isEmpty());
        assertTrue(findings.get(0).what().startsWith("counts up to 99, but Yealink "), findings.get(0).what());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% for a in lines %}{% for b in lines %}{% for c in lines %}{% for d in lines %}{% for e in lines %}{{ e.label }}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
        "{% include \"phone.cfg\" %}", "{% set a = \"xxxxxxxxxxxxxxxx\" %}{% for x in keys %}{% set a = a ~ a %}{{ a }}{% endfor %}", "{% extends \"phone.cfg\" %}"})
    void aBombStopsAndIsNamed(String bomb) {
        var findings = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> findings("#!version:1.0.0.1\n" + bomb));
        assertFalse(findings.isEmpty());
        assertTrue(findings.get(0).where().startsWith("phone.cfg"), findings.get(0).where());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ device.class }}", "{{ \"\".class }}", "{% import \"x\" %}", "{{ device.mac | raw }}", "{{ device", "{% if %}", "{% for x in %}", "{% include \"../pack.toml\" %}", "{% macro a() %}{% endmacro %}", "{{ range(1, 1000000) }}"})
    void nothingButTheSheetIsInReach(String text) {
        assertFalse(findings("#!version:1.0.0.1\n" + text).isEmpty());
    }

    @Test
    void aTrialShowsWhatChangesAndNoSecret() {
        var lint = new Lint(YEALINK, "phone.cfg", own("phone.cfg") + "features.dnd.allow = 0\nsecret.a = {{ provisioning.password }}\n");
        var sample = lint.samples().stream().filter(it -> it.name().endsWith("one-line")).findFirst().orElseThrow();
        var trial = lint.trial(lint.edited().orElseThrow(), sample);
        assertEquals(List.of("features.dnd.allow = 0", "secret.a = ••••"), trial.rows().stream().filter(row -> row.kind() == Kind.NEW).map(Trial.Row::text).toList());
        assertTrue(trial.rows().stream().noneMatch(row -> row.kind() == Kind.GONE));
        assertEquals(Kind.CUT, trial.rows().get(0).kind(), "what did not change is left out");
        assertTrue(lint.trial(YEALINK, sample).isSame());
    }
}
