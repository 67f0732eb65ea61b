package org.linecard.vendors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linecard.templates.Words;
import org.linecard.vars.Setting;

/** {@code docs/vendors.md} says what the packs say. {@code -Ddocs=write} writes it anew. */
class VendorsPageTest {

    private static final Path PACKS = Path.of("../vendor-packs");
    private static final Path PAGE = Path.of("../docs/vendors.md");

    /** What of a pack is told besides settings, and the word that shows that its templates say it. */
    private static final List<List<String>> MORE = List.of(
        List.of("keys", "keys[].type"), List.of("expansion modules", "modules[].keys[].type"), List.of("phone book", "phonebook.url"), List.of("firmware", "firmware.url"),
        List.of("comes back with its password", "provisioning.password provisioning.login_url"), List.of("night minute", "provisioning.night_time provisioning.night_hour"), List.of("admin password", "device.admin_password"),
        List.of("user password", "device.user_password"), List.of("outbound proxy", "lines[].outbound_proxy lines[].next_hop"), List.of("voicemail number", "lines[].voicemail_number"), List.of("STUN", "lines[].stun_server stun.server"),
        List.of("caller ID number", "lines[].cli"), List.of("shared line", "lines[].shared"), List.of("own keys in Vars", "raw[].key"));

    private final List<VendorPack> packs = PackReader.read(PACKS).packs();

    @Test
    void thePageIsWhatThePacksSay() throws IOException {
        if ("write".equals(System.getProperty("docs"))) Files.writeString(PAGE, page());
        assertEquals(page(), Files.readString(PAGE), "docs/vendors.md is stale: run this test with -Ddocs=write and read what changed");
    }

    @Test
    void theCatalogueHasThePhonesThatPeopleOwn() {
        var models = packs.stream().mapToInt(pack -> pack.models().size()).sum();
        assertTrue(models >= 150, models + " models");
        assertEquals(List.of(), List.of("yealink", "poly", "grandstream", "snom", "cisco-spa", "fanvil", "mitel-aastra", "htek", "gigaset", "panasonic", "linphone", "acrobits", "zoiper", "baresip", "generic").stream()
            .filter(folder -> packs.stream().noneMatch(pack -> pack.folder().equals(folder))).toList(), "vendors that are missing");
    }

    private String page() throws IOException {
        var words = Words.parse("VOCABULARY.md", Files.readString(PACKS.resolve("VOCABULARY.md"))).listed();
        var page = new StringBuilder("# Vendors, models, settings\n\nMade from `vendor-packs/`; a test fails when this page does not say what they say. ")
            .append(packs.stream().mapToInt(pack -> pack.models().size()).sum()).append(" models of ").append(packs.size()).append(" vendors.\n\n")
            .append("No phone stood on our desk: what each pack relies on, and what is in doubt, stands in its README.\n\n")
            .append("## What each vendor's phones are told\n\n| |").append(row(VendorPack::vendor)).append("\n|---|").append("---|".repeat(packs.size())).append('\n');
        for (var setting : Setting.values()) {
            if (setting == Setting.KEYS || setting == Setting.MODULES || setting == Setting.TIME_ZONE || setting == Setting.SHARED_LINES || setting == Setting.PHONEBOOK) continue;
            page.append("| `").append(setting.word()).append("` |").append(row(pack -> says(pack, setting) ? "✓" : "")).append('\n');
        }
        page.append("| time zone and summer time |").append(row(pack -> pack.words().stream().anyMatch(word -> word.startsWith("time.")) ? "✓" : "")).append('\n');
        for (var more : MORE) page.append("| ").append(more.get(0)).append(" |").append(row(pack -> List.of(more.get(1).split(" ")).stream().anyMatch(pack.words()::contains) ? "✓" : "")).append('\n');
        page.append("| event to look for changes |").append(row(pack -> pack.resync().isEmpty() ? "" : "`" + pack.resync() + "`")).append('\n');
        assertTrue(words.size() > 100);
        for (var pack : packs) models(pack, page);
        return page.toString();
    }

    private static boolean says(VendorPack pack, Setting setting) {
        var night = setting == Setting.NIGHT_BEGIN || setting == Setting.NIGHT_END;
        return List.of("settings." + setting.word(), "lines[]." + setting.word(), night ? "provisioning.night_time" : "-", night ? "provisioning.night_hour" : "-").stream().anyMatch(pack.words()::contains);
    }

    private void models(VendorPack pack, StringBuilder page) {
        page.append("\n## ").append(pack.vendor()).append("\n\n[vendor-packs/").append(pack.folder()).append("](../vendor-packs/").append(pack.folder()).append("/README.md)\n\n| model | lines | keys | expansion modules | known by |\n|---|---|---|---|---|\n");
        for (var model : pack.models()) {
            page.append("| ").append(model.name()).append(" | ").append(model.lines()).append(" | ").append(model.keys() == 0 ? "–" : String.valueOf(model.keys())).append(" | ")
                .append(model.modules() == 0 ? "–" : model.modules() + " × " + model.moduleKeys()).append(" | ")
                .append(model.identities().stream().map(IdentityKind::name).sorted().collect(Collectors.joining(", "))).append(" |\n");
        }
    }

    private String row(java.util.function.Function<VendorPack, String> cell) {
        return packs.stream().map(cell).map(text -> " " + text + " |").collect(Collectors.joining());
    }
}
