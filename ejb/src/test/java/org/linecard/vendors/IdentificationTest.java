package org.linecard.vendors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linecard.vendors.Identification.Grade;

/** Who is taken for whom: two vendors that share the name of their files. */
class IdentificationTest {

    private static final String ACME_PHONE = "Acme A1 1.2.3 02:00:01:00:00:01";

    @TempDir
    private Path directory;

    private VendorPacks packs;

    @BeforeEach
    void twoVendors() throws Exception {
        Files.writeString(directory.resolve("VOCABULARY.md"), "| word | type | filled | files | meaning |\n| `device.id` | text | always | device | Identity. |\n");
        pack("acme", "02:00:01", "acme-");
        pack("bravo", "02:00:02", "bravo-");
        packs = new VendorPacks(PackReader.read(directory));
        assertEquals(2, packs.packs().size());
    }

    private void pack(String name, String block, String own) throws Exception {
        var vendor = name.substring(0, 1).toUpperCase() + name.substring(1);
        Files.createDirectories(directory.resolve(name).resolve("templates"));
        Files.writeString(directory.resolve(name).resolve("templates/phone.cfg"), "id = {{ device.id }}\n");
        Files.writeString(directory.resolve(name).resolve("models.toml"), "[A1]\nlines = 1\ncode = \"1\"\nalso = [\"A-1\"]\n");
        Files.writeString(directory.resolve(name).resolve("pack.toml"), """
            vendor = "%s"
            auth = ["basic"]
            macs = ["%s"]
            agents = ['^%s (?<model>\\S+) (?<firmware>\\S+)(?: (?<mac>[0-9a-f:]{17}))?$']
            [provision]
            mac = "{base}/"
            [[file]]
            path = '%s(?<mac>[0-9a-f]{12})-(?<code>\\d)\\.cfg'
            name = "%s{mac}-{code}.cfg"
            template = "phone.cfg"
            type = "text/plain"
            escape = "keyvalue"
            secret = true
            [[file]]
            path = '(?<mac>[0-9a-f]{12})\\.cfg'
            name = "{mac}.cfg"
            template = "phone.cfg"
            type = "text/plain"
            escape = "keyvalue"
            secret = true
            """.formatted(vendor, block, vendor, own, own));
    }

    @Test
    void theAgentSaysMost() {
        var it = packs.identify("020002000001.cfg", ACME_PHONE).orElseThrow();
        assertEquals("Acme", it.pack().vendor(), "though the address is of Bravo's block");
        assertEquals(Grade.EXACT, it.grade());
        assertEquals("A1", it.model().orElseThrow().name());
        assertEquals("1.2.3", it.firmware());
        assertEquals("020002000001", it.identity().orElseThrow().value(), "what is asked for counts more than what the agent says");
    }

    @Test
    void theAddressBlockDecidesBetweenVendorsThatShareAFileName() {
        assertEquals("Bravo", packs.identify("020002000001.cfg", null).orElseThrow().pack().vendor());
        assertEquals(Grade.VENDOR, packs.identify("020002000001.cfg", "curl/8").orElseThrow().grade());
    }

    @Test
    void aTieIsNobody() {
        assertEquals(Optional.empty(), packs.identify("0200ff000001.cfg", null));
        assertEquals(Optional.empty(), packs.identify("0200ff000001.cfg", "Mozilla/5.0"));
    }

    @Test
    void theAgentAloneNamesModelAndAddress() {
        var it = packs.identify("", ACME_PHONE).orElseThrow();
        assertEquals(Grade.EXACT, it.grade());
        assertEquals("020001000001", it.identity().orElseThrow().value());
        var other = packs.identify("", "Bravo A-1 9").orElseThrow();
        assertEquals(Grade.MODEL, other.grade());
        assertEquals("A1", other.model().orElseThrow().name(), "by another of its names");
        assertEquals(Grade.VENDOR, packs.identify("", "Bravo Z9 9").orElseThrow().grade(), "a model that the pack does not know");
    }

    @Test
    void aFileNameOfOneVendorIsEnough() {
        var it = packs.identify("acme-0200ff000001-1.cfg", null).orElseThrow();
        assertEquals("Acme", it.pack().vendor());
        assertEquals(Grade.MODEL, it.grade());
        assertTrue(packs.identify("index.html", "Mozilla/5.0").isEmpty());
        assertTrue(packs.identify("", "").isEmpty());
    }
}
