package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linecard.vendors.FileRule.Scope;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.PackReader;
import org.linecard.vendors.VendorPacks;

/** Every pack, by its own samples; and what people may type, in every place where a pack prints it. */
class VendorPacksTest {

    private static final List<String> HOSTILE = List.of(
        "\naccount.1.enable = 0", "\r\nstatic.security.user_password = admin:owned", "\u0085a.b = c", "\u2028a.b = c\u2029d.e = f", "\u000ba.b = c\fd.e = f", "\u0000", "a\u0000b",
        "\"", "'", "<b>", "</entry><entry name=\"x\" overwrite=\"true\">", "]]>", "<!--", "&", "&lt;", "&#10;", "#comment", "# = ", "%", "%s%n", "%NULL%", "%%null%%", "%NU\nLL%", "100 %", "{{ 7 * 7 }}", "{% include \"x\" %}",
        "ä ö ü ß", "日本語", "☎️ 👩‍💻", "\uD83D", "\uFFFE", "\uFEFF#!version:1.0.0.1", "  both ends  ", "\t", "", "\\\"", "> <sip:evil@example.org>", "user@host;transport=tcp?x=y", "a = b", "include:config \"x\"");

    private static VendorPacks packs;

    @BeforeAll
    static void readPacks() {
        var read = PackReader.read(Sample.PACKS);
        assertTrue(read.mistakes().isEmpty(), () -> read.mistakes().stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
        packs = new VendorPacks(read);
    }

    @TestFactory
    Stream<DynamicTest> everySampleRendersAsItsVendorExpects() {
        return Sample.all(packs).map(sample -> dynamicTest(sample.name(), () -> {
            assertEquals(sample.expected(), render(sample, UnaryOperator.identity()));
            assertEquals(render(sample, UnaryOperator.identity()), render(sample, UnaryOperator.identity()), "the same input gives the same bytes");
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyKeyOfEverySampleIsOneThatTheVendorKnows() {
        return Sample.all(packs).map(sample -> dynamicTest(sample.name(), () -> {
            var unknown = new TreeSet<String>();
            for (var key : read(sample, sample.expected()).keySet()) unknown.add(listed(sample, key));
            unknown.removeAll(keys(sample));
            assertEquals(Set.of(), unknown);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyAgentOfASampleIsRecognisedByItsVendorAndNoOther() {
        return Sample.all(packs).filter(sample -> sample.request().getString("agent") != null).map(sample -> dynamicTest(sample.name(), () -> {
            var agent = sample.request().getString("agent");
            assertEquals(sample.model(), sample.pack().modelOf(agent).orElseThrow());
            assertEquals(1, packs.packs().stream().filter(pack -> pack.modelOf(agent).isPresent()).count());
        }));
    }

    @TestFactory
    Stream<DynamicTest> noTextAddsAKeyOrBreaksTheFile() {
        return Sample.all(packs).filter(sample -> sample.match(packs).rule().scope() == Scope.DEVICE).map(sample -> dynamicTest(sample.name(), () -> {
            var keys = read(sample, render(sample, sheet -> Hostile.everywhere(sheet, "plain"))).keySet();
            for (var text : HOSTILE) {
                var inside = render(sample, sheet -> Hostile.everywhere(sheet, "x" + text + "x"));
                assertEquals(keys, read(sample, inside).keySet(), () -> "with \"x" + text + "x\"");
                var alone = render(sample, sheet -> Hostile.everywhere(sheet, text));
                assertTrue(keys.containsAll(read(sample, alone).keySet()), () -> "with \"" + text + "\" alone");
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> aPreviewLeaksNoSecret() {
        return Sample.all(packs).filter(sample -> sample.match(packs).rule().secret()).map(sample -> dynamicTest(sample.name(), () -> {
            var preview = render(sample, PhoneSheet::masked);
            var secrets = new ArrayList<String>();
            sample.sheet().lines().forEach(line -> secrets.add(line.account().password().value()));
            secrets.addAll(List.of(sample.sheet().source().password().value(), sample.sheet().phoneBook().password().value(), sample.sheet().device().adminPassword().value()));
            for (var secret : secrets) {
                if (secret.isBlank() || secret.equals("admin")) continue;
                assertFalse(preview.contains(secret), secret);
                assertFalse(preview.contains(java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8)), secret);
            }
            assertEquals(read(sample, sample.expected()).keySet(), read(sample, preview).keySet(), "a preview differs in secrets only");
            assertTrue(preview.contains("••••"));
            assertFalse(sample.sheet().toString().contains(sample.sheet().source().password().value()), "nor does a sheet that is logged by mistake");
        }));
    }

    @Test
    void aLineWithoutAPhoneHasNoCredentials() {
        var sample = Sample.all(packs).filter(s -> s.name().equals("yealink/t31p-none-linked")).findFirst().orElseThrow();
        var file = KeyValueFile.read(sample.expected());
        for (var word : List.of("user_name", "auth_name", "password", "label", "display_name", "sip_server.1.address")) {
            assertEquals("%NULL%", file.get("account.1." + word));
            assertEquals("%NULL%", file.get("account.2." + word), "linked, but switched off");
        }
        assertEquals("0", file.get("account.1.enable"));
        assertEquals("0", file.get("account.2.enable"));
        assertFalse(sample.expected().contains("must-not-be-seen"));
    }

    @Test
    void whatAPersonTypedReachesTheProgramUnchanged() {
        var sample = Sample.all(packs).filter(s -> s.name().equals("linphone/desktop-one-line")).findFirst().orElseThrow();
        var file = LinphoneFile.read(sample.expected());
        assertEquals("\"Ada \\\"Front\\\" \\\\ <Desk> & Söhne 🎧\" <sip:100@widgets.example>", file.get("proxy_0/reg_identity"));
        assertEquals("<sip:127.0.0.1:15060;transport=udp>", file.get("proxy_0/reg_proxy"));
        assertEquals("Zt5mQ0rXc8<&>N2vYs7Kd", file.get("auth_info_0/passwd"));
        assertEquals("https://0f8fad5b:p%40ss%3Aword%2F1@phones.example/p/linphone/0f8fad5b-d9cb-469f-a165-70867728950e.xml", file.get("misc/config-uri"));
    }

    @Test
    void eachPackHasTheModelsThatWereAskedFor() {
        assertEquals(16, packs.model("Yealink", "T46U").orElseThrow().lines());
        assertEquals(16, packs.model("yealink", "t46u").orElseThrow().lines());
        assertEquals(2, packs.model("Yealink", "T31P").orElseThrow().lines());
        assertEquals(Set.of(IdentityKind.IMEI), packs.model("Linphone", "Android").orElseThrow().identities());
        assertEquals(Set.of(IdentityKind.UUID), packs.model("Linphone", "Desktop").orElseThrow().identities());
    }

    @Test
    void theListsOfKeysAreReadAsTheyAreWritten() {
        KeyValueFile.assertIndex();
    }

    private static String render(Sample sample, UnaryOperator<PhoneSheet> change) {
        return new String(Renderer.render(sample.pack(), sample.match(packs).rule(), change.apply(sample.sheet())), StandardCharsets.UTF_8);
    }

    private static Map<String, String> read(Sample sample, String file) {
        return sample.pack().folder().equals("linphone") ? LinphoneFile.read(file) : KeyValueFile.read(file);
    }

    private static String listed(Sample sample, String key) {
        return sample.pack().folder().equals("linphone") ? LinphoneFile.listed(key) : KeyValueFile.listed(key);
    }

    private static Set<String> keys(Sample sample) {
        try (var in = VendorPacksTest.class.getResourceAsStream("/keys/" + sample.pack().folder() + ".keys")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
