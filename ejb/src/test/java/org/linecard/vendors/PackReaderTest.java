package org.linecard.vendors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {

    private static final String PACK = """
        vendor = "Acme"
        auth = ["digest-md5", "basic"]
        macs = ["02:00:01"]
        agents = ['^Acme (?<model>\\S+) (?<firmware>\\S+)']
        [provision]
        mac = "{base}/"
        [table.yes]
        "*" = "1"
        [[file]]
        path = '(?<mac>[0-9a-f]{12})\\.cfg'
        name = "{mac}.cfg"
        template = "phone.cfg"
        type = "text/plain"
        escape = "keyvalue"
        secret = true
        """;

    private final Map<String, String> files = new TreeMap<>(Map.of(
        "VOCABULARY.md", "| word | type | filled | files | meaning |\n| `device.id` | text | always | device | Identity. |\n| `url` | text | always | every | Address. |\n| `password` | secret | always | device | Secret. |\n",
        "acme/pack.toml", PACK,
        "acme/models.toml", "[A1]\nlines = 2\n",
        "acme/templates/phone.cfg", "id = {{ device.id }}\n"));

    @TempDir
    private Path directory;

    @Test
    void aPackIsReadFromAFolderAndFromAZipAlike() throws IOException {
        for (var read : List.of(folder(), zip())) {
            assertEquals(List.of(), read.mistakes());
            var pack = read.packs().get(0);
            assertEquals("Acme", pack.vendor());
            assertEquals(List.of(Challenge.DIGEST_MD5, Challenge.BASIC), pack.challenges());
            assertEquals(2, pack.model("a1").orElseThrow().lines());
            assertEquals("https://x/p/", pack.provisionUri("https://x/p", new Identity(IdentityKind.MAC, "020001000001"), pack.models().get(0)));
        }
        assertEquals(folder().packs().get(0).revision(), zip().packs().get(0).revision());
    }

    @Test
    void aFormToScanNamesTheAddress() throws IOException {
        files.put("acme/pack.toml", PACK.replace("macs =", "scan = \"acme:{address}\"\nmacs ="));
        assertEquals("acme:x/p/f", folder().packs().get(0).scanned("https://x/p/f"));
        files.put("acme/pack.toml", PACK.replace("macs =", "scan = \"acme:\"\nmacs ="));
        assertTrue(folder().mistakes().get(0).getMessage().contains("\"scan\" needs {url} or {address}"), folder().mistakes()::toString);
    }

    @Test
    void theRevisionChangesWithAnyByte() throws IOException {
        var before = zip().packs().get(0).revision();
        files.put("acme/templates/phone.cfg", "id = {{ device.id }} \n");
        assertTrue(!before.equals(zip().packs().get(0).revision()));
    }

    @Test
    void aPackWithAMistakeLeavesTheOthersServing() throws IOException {
        files.put("bravo/pack.toml", PACK.replace("Acme", "Bravo"));
        files.put("bravo/models.toml", "[B1]\n");
        files.put("bravo/templates/phone.cfg", "x\n");
        var read = zip();
        assertEquals(List.of("Acme"), read.packs().stream().map(VendorPack::vendor).toList());
        assertEquals(List.of("bravo/models.toml:1:1: \"lines\" is missing in [B1]"), read.mistakes().stream().map(Throwable::getMessage).toList());
    }

    @Test
    void everyMistakeSaysWhereAndWhatToDo() throws IOException {
        mistake("acme/pack.toml", "vendor =", "vendr =", "acme/pack.toml:1:1: \"vendor\" is missing");
        mistake("acme/pack.toml", "\"basic\"", "\"basik\"", "acme/pack.toml:2:23: \"basik\" is not one of digest-sha256, digest-md5, basic");
        mistake("acme/pack.toml", "[\"digest-md5\", \"basic\"]", "[]", "acme/pack.toml:2:1: name at least one of digest-sha256, digest-md5, basic");
        mistake("acme/pack.toml", "02:00:01", "02:00", "acme/pack.toml:3:9: \"02:00\" is no MAC prefix: write it like \"80:5e:c0\"");
        mistake("acme/pack.toml", "(?<model>", "(?<model", "acme/pack.toml:4:11: not a regular expression: named capturing group is missing trailing '>'");
        mistake("acme/pack.toml", "macs =", "mcas =", "acme/pack.toml:3:1: unknown word \"mcas\"; known here: [");
        mistake("acme/pack.toml", "mac = \"{base}/\"", "", "acme/pack.toml:5:1: say what its phones fetch");
        mistake("acme/pack.toml", "{base}/", "/p/", "acme/pack.toml:6:1: it needs \"{base}/\", which stands for this server");
        mistake("acme/pack.toml", "\"*\" =", "a =", "acme/pack.toml:7:1: [table.yes] needs \"*\"");
        mistake("acme/pack.toml", "(?<mac>[0-9a-f]{12})", "[0-9a-f]{12}", "acme/pack.toml:10:1: a file of one phone needs a group (?<mac>");
        mistake("acme/pack.toml", "phone.cfg\"", "fone.cfg\"", "acme/pack.toml:12:1: there is no templates/fone.cfg; the folder has [phone.cfg]");
        mistake("acme/pack.toml", "escape = \"keyvalue\"", "", "acme/pack.toml:9:1: state how values are written: keyvalue, quoted, hash, json, vcard, xml in [[file]]");
        mistake("acme/pack.toml", "\"keyvalue\"", "\"none\"", "acme/pack.toml:14:1: \"none\" is not one of keyvalue, quoted, hash, json, vcard, xml");
        mistake("acme/pack.toml", "secret = true", "", "acme/pack.toml:9:1: state whether the file holds credentials: true or false in [[file]]");
        mistake("acme/pack.toml", "secret = true", "secret = \"yes\"", "acme/pack.toml:15:1: \"secret\" must be true or false");
        mistake("acme/pack.toml", "secret = true", "secret = true\nscop = \"common\"", "acme/pack.toml:16:1: unknown word \"scop\" in [[file]]; known here: [");
        mistake("acme/pack.toml", "vendor = \"Acme\"", "vendor = \"Acme", "acme/pack.toml:1:");
        mistake("acme/models.toml", "lines = 2", "lines = 0", "acme/models.toml:2:1: \"lines\" must be a whole number from 1 to 1000");
        mistake("acme/models.toml", "lines = 2", "lines = \"2\"", "acme/models.toml:2:1: \"lines\" must be a whole number");
        mistake("acme/models.toml", "lines = 2", "lines = 2\ntype = \"desktop\"", "acme/models.toml:3:1: \"desktop\" is not one of desk, mobile, other");
        mistake("acme/models.toml", "lines = 2", "lines = 2\ntype = \"mobile\"", "acme/models.toml:3:1: write identity = [");
        mistake("acme/models.toml", "lines = 2", "lines = 2\nidentity = [\"imei\"]", "acme/models.toml:3:13: pack.toml has no provision.imei");
        mistake("acme/models.toml", "lines = 2", "lines = 2\n[A1]\nlines = 3", "acme/models.toml:3:1: ");
        mistake("acme/templates/phone.cfg", "device.id", "device.idd", "acme/templates/phone.cfg:1:16: there is no word \"device.idd\" in VOCABULARY.md; did you mean \"device.id\"?");
        mistake("acme/templates/phone.cfg", "{{ device.id }}", "\n{% if %}", "acme/templates/phone.cfg:2: ");
        mistake("acme/templates/phone.cfg", "{{ device.id }}", "{{ device.id | table(\"no\") }}", "acme/templates/phone.cfg:1:28: there is no table \"no\" in pack.toml");
    }

    @Test
    void aFileThatIsMissingOrNotTextIsNamed() throws IOException {
        files.remove("acme/models.toml");
        assertEquals("acme/models.toml: is missing", onlyMistake());
        files.put("acme/models.toml", "[A1]\nlines = 2\n");
        files.put("acme/templates/unused.cfg", "");
        assertEquals("acme/templates/unused.cfg: no [[file]] of pack.toml uses this template: delete it or name it", onlyMistake());
        files.remove("VOCABULARY.md");
        assertThrows(PackError.class, this::zip);
    }

    @Test
    void twoFoldersOfOneVendorAreRefused() throws IOException {
        for (var name : List.of("pack.toml", "models.toml", "templates/phone.cfg")) files.put("copy/" + name, files.get("acme/" + name));
        assertEquals("copy/pack.toml:1: the vendor \"Acme\" already has the folder acme: choose another name or merge the two", onlyMistake());
    }

    @Test
    void aSecretInACommonFileIsRefused() throws IOException {
        files.put("acme/pack.toml", PACK + """
            [[file]]
            path = 'common\\.cfg'
            name = "common.cfg"
            template = "common.cfg"
            type = "text/plain"
            escape = "keyvalue"
            scope = "common"
            secret = false
            """);
        files.put("acme/templates/common.cfg", "a = {{ url }}\nb = {{ password }}\n");
        assertEquals("acme/templates/common.cfg:2:8: \"password\" is a secret and must not stand in a file with secret = false", onlyMistake());
        files.put("acme/templates/common.cfg", "a = {{ device.id }}\n");
        assertEquals("acme/templates/common.cfg:1:15: \"device.id\" belongs to one phone and is not there in a file with scope = \"common\"", onlyMistake());
    }

    private void mistake(String file, String right, String wrong, String message) throws IOException {
        var before = files.get(file);
        assertTrue(before.contains(right), right);
        files.put(file, before.replace(right, wrong));
        var told = onlyMistake();
        assertTrue(told.startsWith(message), () -> "expected: " + message + "\nbut was:  " + told);
        files.put(file, before);
    }

    private String onlyMistake() throws IOException {
        var mistakes = zip().mistakes();
        assertEquals(1, mistakes.size(), mistakes::toString);
        return mistakes.get(0).getMessage();
    }

    private PackReader.Result folder() throws IOException {
        for (var file : files.entrySet()) {
            Files.createDirectories(directory.resolve(file.getKey()).getParent());
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        return PackReader.read(directory);
    }

    private PackReader.Result zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return PackReader.read(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
