package org.linecard.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linecard.audit.AuditEntry.Verb;
import org.linecard.hardware.Diagnosis.Finding;
import org.linecard.hardware.LifeCycle;
import org.linecard.knocks.Knock;
import org.linecard.phonebooks.ContactFile;
import org.linecard.phonebooks.ContactNumber;
import org.linecard.phonebooks.ImportReport;
import org.linecard.provisioning.Making;
import org.linecard.provisioning.Source;
import org.linecard.provisioning.Verdict;
import org.linecard.registrar.Registration;
import org.linecard.tenancy.Tenant;
import org.linecard.upgrades.Course;
import org.linecard.upgrades.Wanted.Origin;
import org.linecard.users.Voicemail.Greeting;

class MessagesTest {

    private static final Path SERVICES = Path.of("../../ejb/src/main/java");
    private static final Path PORTAL = Path.of("src/main/java");
    private static final String KEY = "\"([a-z]\\w*(?:\\.\\w+)*)\"";
    /** Where a refusal's key stands: after its field, after a check's pattern, or as the last words of a check. */
    private static final List<Pattern> REFUSALS = List.of(
        Pattern.compile("new (?:Invalid|Problem)\\((?:null|\"\\w+\"|\\w+), " + KEY),
        Pattern.compile("super\\((?:null|\"\\w+\"), " + KEY),
        Pattern.compile("\\.form\\(\"\\w+\", [^,]+, [^,]+, " + KEY),
        Pattern.compile("\\bthat\\(.*?, (?:\"\\w+\"|field), " + KEY),
        Pattern.compile("refuseUnless\\(.*?, " + KEY));
    private static final Pattern SAID = Pattern.compile("\"((?:done|line)\\.\\w+(?:\\.\\w+)*)\"");

    private static final Properties TEXTS = new Properties();

    @BeforeAll
    static void read() throws IOException {
        try (var in = MessagesTest.class.getResourceAsStream("messages.properties")) {
            TEXTS.load(in);
        }
    }

    @Test
    void everyRefusalOfTheServicesHasAText() throws IOException {
        var keys = keys(SERVICES, REFUSALS);
        assertTrue(keys.size() > 40, () -> "the test no longer finds the refusals: " + keys);
        assertEquals(Set.of(), missing(keys));
    }

    @Test
    void everythingThatThePortalSaysHasAText() throws IOException {
        var keys = keys(PORTAL, List.of(SAID));
        keys.addAll(keys(PORTAL, REFUSALS));
        assertEquals(Set.of(), missing(keys));
    }

    @Test
    void everyWordOfAClosedSetHasAText() {
        var keys = new TreeSet<String>();
        for (var finding : Finding.values()) keys.addAll(List.of("finding." + finding, "finding." + finding + ".why", "finding." + finding + ".more"));
        Arrays.stream(LifeCycle.values()).forEach(l -> keys.add("lifeCycle." + l));
        Arrays.stream(Verdict.values()).forEach(v -> keys.add("verdict." + v));
        Arrays.stream(Registration.State.values()).forEach(s -> keys.add("registration." + s));
        for (var verdict : Stream.concat(Arrays.stream(Verdict.values()).map(Verdict::name), Stream.of(Knock.CROWD)).toList())
            keys.addAll(List.of("knock.verdict." + verdict, "knock.verdict." + verdict + ".why", "knock.verdict." + verdict + ".todo"));
        Arrays.stream(Verb.values()).forEach(v -> keys.add("verb." + v));
        for (var state : Course.State.values()) keys.addAll(List.of("course.line." + state, "course.state." + state));
        Arrays.stream(Making.values()).forEach(m -> keys.add("making." + m));
        Arrays.stream(Source.values()).forEach(s -> keys.add("source." + s));
        Arrays.stream(Tenant.Status.values()).forEach(s -> keys.add("status." + s));
        Arrays.stream(Origin.values()).forEach(o -> keys.add("origin." + o));
        Arrays.stream(Greeting.values()).forEach(g -> keys.add("greeting." + g));
        Arrays.stream(ImportReport.Verdict.values()).forEach(v -> keys.add("verdict." + v));
        Arrays.stream(ContactFile.Encoding.values()).forEach(e -> keys.add("encoding." + e));
        Arrays.stream(ContactNumber.Kind.values()).forEach(k -> keys.add("number." + k));
        assertEquals(Set.of(), missing(keys));
    }

    @Test
    void everyTextIsWellFormed() {
        for (var key : TEXTS.stringPropertyNames()) {
            var counts = TEXTS.getProperty(key).contains(",choice");
            var text = counts ? Feedback.text(key, 2, 2, 2, 2) : Feedback.text(key, "a", "b", "c", "d");
            assertFalse(text.isBlank() || text.contains("{") || text.contains("''"), () -> key + ": " + text);
        }
    }

    private static Set<String> missing(Set<String> keys) {
        return keys.stream().filter(key -> !TEXTS.containsKey(key)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Path root, List<Pattern> patterns) throws IOException {
        var sources = new ArrayList<String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) sources.add(Files.readString(file));
        }
        var keys = new TreeSet<String>();
        for (var pattern : patterns) for (var source : sources) pattern.matcher(source).results().forEach(m -> keys.add(m.group(1)));
        return keys;
    }
}
