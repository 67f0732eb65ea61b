package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linecard.vendors.FileRule.Scope;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.PackReader;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;

/** Every pack, by its own samples; and what people may type, in every place where a pack prints it. */
class VendorPacksTest {

    private static final Logger LOG = Logger.getLogger(VendorPacksTest.class.getName());

    private static final List<String> HOSTILE = List.of(
        "\naccount.1.enable = 0", "\r\nstatic.security.user_password = admin:owned", "\u0085a.b = c", "\u2028a.b = c\u2029d.e = f", "\u000ba.b = c\fd.e = f", "\u0000", "a\u0000b",
        "\"", "'", "<b>", "</entry><entry name=\"x\" overwrite=\"true\">", "]]>", "<!--", "&", "&lt;", "&#10;", "#comment", "# = ", "%", "%s%n", "%NULL%", "%%null%%", "%NU\nLL%", "100 %", "{{ 7 * 7 }}", "{% include \"x\" %}",
        "ä ö ü ß", "日本語", "☎️ 👩‍💻", "\uD83D", "\uFFFE", "\uFEFF#!version:1.0.0.1", "  both ends  ", "\t", "", "\\\"", "> <sip:evil@example.org>", "user@host;transport=tcp?x=y", "a = b", "include:config \"x\"");

    /** Every pack must show these cases; the name of a sample's folder ends with the case. */
    private static final List<String> CASES = List.of("one-line", "all-lines", "none-linked", "shared-line", "keys", "tls-srtp", "stun", "non-ascii", "overrides", "time-zone");

    /** For the author of a pack: {@code -Dsamples=write} writes what is rendered now, to be read before it is committed. */
    private static final boolean WRITE = "write".equals(System.getProperty("samples"));

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
            if (WRITE) Files.write(sample.expectedFile(), bytes(sample, sample.sheet(), sample.book()));
            assertEquals(expected(sample), render(sample, UnaryOperator.identity()));
            assertEquals(render(sample, UnaryOperator.identity()), render(sample, UnaryOperator.identity()), "the same input gives the same bytes");
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyPackShowsEveryCase() {
        return packs.packs().stream().map(pack -> dynamicTest(pack.folder(), () -> {
            var names = Sample.all(packs).filter(sample -> sample.pack() == pack).map(Sample::name).toList();
            for (var it : CASES) assertTrue(names.stream().anyMatch(name -> name.endsWith(it)), () -> "no sample of " + pack.folder() + " ends with " + it + ": " + names);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyKeyOfEverySampleIsOneThatTheVendorKnows() {
        return Sample.all(packs).map(sample -> dynamicTest(sample.name(), () -> {
            var file = VendorFile.of(sample);
            var read = file.read(expected(sample)).keySet();
            assertFalse(read.isEmpty(), "nothing was read");
            if (file.keys().isEmpty()) return;
            var unknown = new TreeSet<String>();
            for (var key : read) unknown.add(file.listed(key));
            unknown.removeAll(lines("/keys/" + file.keys() + ".keys"));
            unknown.removeAll(namedInReadme(sample));
            if (file.incomplete() && !unknown.isEmpty()) LOG.warning(() -> sample.name() + " uses keys that the incomplete list lacks: " + unknown);
            else assertEquals(Set.of(), unknown);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyAgentOfASampleIsRecognisedByItsVendorAndNoOther() {
        return Sample.all(packs).filter(sample -> sample.request().getString("agent") != null).map(sample -> dynamicTest(sample.name(), () -> {
            var agent = sample.request().getString("agent");
            assertEquals(sample.model(), sample.pack().modelOf(agent).orElseThrow());
            assertEquals(1, packs.packs().stream().filter(pack -> pack.agent(agent).isPresent()).count());
        }));
    }

    /** Agents that were seen in the field: vendor, agent, model, firmware, MAC. */
    @TestFactory
    Stream<DynamicTest> everyAgentOfTheFieldIsRecognisedByItsVendorAndNoOther() {
        return lines("/agents.tsv").stream().skip(1).map(line -> line.split("\t", -1)).map(cell -> dynamicTest(cell[1], () -> {
            var knowing = packs.packs().stream().filter(pack -> pack.agent(cell[1]).isPresent()).map(VendorPack::folder).toList();
            assertEquals(List.of(cell[0]), knowing);
            var agent = packs.packs().stream().flatMap(pack -> pack.agent(cell[1]).stream()).findFirst().orElseThrow();
            assertEquals(List.of(cell[2], cell[3], cell[4]), List.of(agent.name(), agent.firmware(), agent.mac()));
            assertTrue(agent.model().isPresent(), "the model is not in the catalogue");
        }));
    }

    @TestFactory
    Stream<DynamicTest> noTextAddsAKeyOrBreaksTheFile() {
        return Sample.all(packs).filter(sample -> sample.match(packs).rule().scope() != Scope.COMMON).map(sample -> dynamicTest(sample.name(), () -> {
            var keys = read(sample, hostile(sample, "plain")).keySet();
            for (var text : HOSTILE) {
                var inside = hostile(sample, "x" + text + "x");
                assertEquals(keys, read(sample, inside).keySet(), () -> "with \"x" + text + "x\"");
                var alone = hostile(sample, text);
                if (!sample.directory().isPresent()) assertTrue(keys.containsAll(read(sample, alone).keySet()), () -> "with \"" + text + "\" alone");
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> aPreviewLeaksNoSecret() {
        return Sample.all(packs).filter(sample -> sample.match(packs).rule().secret()).map(sample -> dynamicTest(sample.name(), () -> {
            if (sample.directory().isPresent()) return;
            var preview = render(sample, PhoneSheet::masked);
            var secrets = new ArrayList<String>();
            sample.sheet().lines().forEach(line -> secrets.add(line.account().password().value()));
            secrets.addAll(List.of(sample.sheet().source().password().value(), sample.sheet().phoneBook().password().value(), sample.sheet().device().adminPassword().value(), sample.sheet().device().userPassword().value()));
            for (var secret : secrets) {
                if (secret.isBlank() || secret.equals("admin")) continue;
                assertFalse(preview.contains(secret), secret);
                assertFalse(preview.contains(java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8)), secret);
            }
            assertEquals(read(sample, expected(sample)).keySet(), read(sample, preview).keySet(), "a preview differs in secrets only");
            var charset = sample.match(packs).rule().charset(preview);
            assertTrue(preview.contains(new String("••••".getBytes(charset), charset)));
            assertFalse(sample.sheet().toString().contains(sample.sheet().source().password().value()), "nor does a sheet that is logged by mistake");
        }));
    }

    @Test
    void aLineWithoutAPhoneHasNoCredentials() {
        var sample = Sample.all(packs).filter(s -> s.name().equals("yealink/t31p-none-linked")).findFirst().orElseThrow();
        var file = new KeyValueFile().read(expected(sample));
        for (var word : List.of("user_name", "auth_name", "password", "label", "display_name", "sip_server.1.address")) {
            assertEquals("%NULL%", file.get("account.1." + word));
            assertEquals("%NULL%", file.get("account.2." + word), "linked, but switched off");
        }
        assertEquals("0", file.get("account.1.enable"));
        assertEquals("0", file.get("account.2.enable"));
        assertFalse(expected(sample).contains("must-not-be-seen"));
    }

    @Test
    void whatAPersonTypedReachesTheProgramUnchanged() {
        var sample = Sample.all(packs).filter(s -> s.name().equals("linphone/desktop-one-line")).findFirst().orElseThrow();
        var file = new LinphoneFile().read(expected(sample));
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
        new KeyValueFile().assertIndex();
    }

    private static String render(Sample sample, UnaryOperator<PhoneSheet> change) {
        return render(sample, change.apply(sample.sheet()), sample.book());
    }

    private static String hostile(Sample sample, String text) {
        return render(sample, Hostile.everywhere(sample.sheet(), text), sample.book().map(book -> Hostile.everywhere(book, text)));
    }

    private static String render(Sample sample, PhoneSheet sheet, Optional<Book> book) {
        return sample.match(packs).rule().text(bytes(sample, sheet, book));
    }

    private static byte[] bytes(Sample sample, PhoneSheet sheet, Optional<Book> book) {
        var rule = sample.match(packs).rule();
        return book.isPresent() ? Renderer.render(sample.pack(), rule, sheet, book.get()) : Renderer.render(sample.pack(), rule, sheet);
    }

    private static String expected(Sample sample) {
        return sample.match(packs).rule().text(sample.expected());
    }

    private static Map<String, String> read(Sample sample, String file) {
        return VendorFile.of(sample).read(file);
    }

    /** Keys that the pack's README states with their source, each a table row that begins with the key in code: {@code | `account.N.new` | source |}. */
    private static Set<String> namedInReadme(Sample sample) throws IOException {
        var row = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*\\|$").matcher(Files.readString(Sample.PACKS.resolve(sample.pack().folder()).resolve("README.md")));
        return row.results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    private static List<String> lines(String resource) {
        try (var in = VendorPacksTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
