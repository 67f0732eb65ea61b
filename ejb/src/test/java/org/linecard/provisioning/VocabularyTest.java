package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linecard.templates.Words;
import org.linecard.templates.Words.Type;
import org.linecard.vars.Setting;
import org.linecard.vendors.PackReader;
import org.linecard.vendors.VendorPacks;

/** VOCABULARY.md says exactly what a sheet holds. */
class VocabularyTest {

    private static final Set<String> TABLES = Set.of("lines", "keys", "modules", "modules[].keys", "raw", "book.entries", "book.entries[].numbers");

    private final Words words = Words.parse("VOCABULARY.md", Files.readString(Sample.PACKS.resolve("VOCABULARY.md")));
    private final List<Sample> samples = Sample.all(new VendorPacks(PackReader.read(Sample.PACKS))).toList();

    VocabularyTest() throws IOException { }

    @Test
    void everyWordOfASheetIsListedAndEveryListedWordIsInSomeSheet() {
        var seen = new TreeSet<String>();
        for (var sample : samples) seen.addAll(flat(sample.sheet(), sample).keySet());
        assertEquals(new TreeSet<>(words.listed().keySet()), seen);
    }

    @Test
    void wordsHaveTheirType() {
        for (var sample : samples) flat(sample.sheet(), sample).forEach((name, value) -> {
            var type = words.listed().get(name).type();
            assertTrue(switch (type) {
                case TEXT, SECRET -> value instanceof String;
                case NUMBER -> value instanceof Integer || value instanceof Long;
                case FLAG -> value instanceof Boolean;
                case LIST -> value instanceof List;
                default -> value instanceof Map;
            }, () -> name + " is no " + type + ": " + value);
        });
    }

    @Test
    void wordsThatAreAlwaysFilledAre() {
        for (var sample : samples) flat(sample.sheet(), sample).forEach((name, value) -> {
            var word = words.listed().get(name);
            if (word.always() && (word.common() || !sample.sheet().device().id().isEmpty())) assertFalse(value.equals(""), () -> name + " is empty in " + sample.name());
        });
    }

    @Test
    void secretsAreMarkedAsSuch() {
        for (var sample : samples) {
            var clear = flat(sample.sheet(), sample);
            var masked = flat(sample.sheet().masked(), sample);
            clear.forEach((name, value) -> {
                if (words.listed().get(name).type() != Type.SECRET) assertEquals(value, masked.get(name), name);
                else if (!value.equals("") && !name.equals("provisioning.login_url")) assertEquals("••••", masked.get(name), name);
            });
        }
    }

    @Test
    void settingsAreExplainedWithTheirStandard() {
        for (var setting : Setting.values()) {
            if (setting == Setting.KEYS) continue;
            var word = words.listed().get("settings." + setting.word());
            var standard = setting.standard();
            var written = standard instanceof String text ? text.isEmpty() ? "none" : "`\"" + text + "\"`" : standard instanceof List<?> list ? list.isEmpty() ? "none" : "`[\"" + String.join("\", \"", list.stream().map(Object::toString).toList()) + "\"]`" : standard.toString();
            assertTrue(word.meaning().endsWith("; " + written + ".") || word.meaning().contains(written), () -> setting.word() + " stands for " + written + ", but the page says: " + word.meaning());
            assertEquals(setting.isPerLine(), word.meaning().startsWith("*line.*"), setting.word());
        }
    }

    /** Every word of the sheet, and of the directory if the sample has one, by its full name; of lists of tables, those of the last. */
    private static Map<String, Object> flat(PhoneSheet sheet, Sample sample) {
        var flat = new TreeMap<String, Object>();
        flatten("", sample.book().map(sheet::words).orElseGet(sheet::words), flat);
        return flat;
    }

    private static void flatten(String prefix, Map<?, ?> table, Map<String, Object> into) {
        table.forEach((key, value) -> {
            var name = prefix + key;
            if (name.equals("custom")) into.put(name, value);
            else if (value instanceof Map<?, ?> inner) flatten(name + ".", inner, into);
            else if (TABLES.contains(name)) ((List<?>) value).forEach(row -> flatten(name + "[].", (Map<?, ?>) row, into));
            else into.put(name, value);
        });
    }
}
