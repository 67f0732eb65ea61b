package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the files of the pack for everything else: {@code key=value} lines, and JSON whose tree has the same names. */
record GenericFile(Sample sample) implements VendorFile {

    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]*)=(|\\S|\\S.*\\S)");

    @Override
    public Map<String, String> read(String text) {
        assertTrue(text.endsWith("\n"));
        var values = new LinkedHashMap<String, String>();
        if (sample.path().endsWith(".txt")) lines(text, values);
        else flatten("", Json.parse(text), values);
        if (sample.directory().isPresent()) assertEquals(sample.book().orElseThrow().entries().size(), values.keySet().stream().filter(key -> key.matches("entries\\.[0-9]+\\.name")).count());
        return values;
    }

    private static void lines(String text, Map<String, String> values) {
        for (var line : text.split("\n")) {
            assertTrue(line.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029), () -> "control character in: " + line);
            if (line.isEmpty() || line.startsWith("#")) continue;
            var m = LINE.matcher(line);
            assertTrue(m.matches(), () -> "not a line of key=value: " + line);
            assertNull(values.put(m.group(1), m.group(2)), () -> "twice: " + line);
        }
    }

    private static void flatten(String path, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> table) table.forEach((key, inner) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, inner, into));
        else if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) into.put(path, String.join(",", list.stream().map(Object::toString).toList()));
        else if (value instanceof List<?> list) for (int i = 0; i < list.size(); i++) flatten(path + "." + (i + 1), list.get(i), into);
        else into.put(path, String.valueOf(value));
    }

    /** In the form of the text: {@code accounts.3.label} of the tree is its {@code account.3.label}; own keys stand below {@code own} there. */
    @Override
    public String listed(String key) {
        return key.replaceFirst("^own\\.", "").replaceFirst("^(account|key)s\\.", "$1.").replaceFirst("\\.[0-9]+(?=\\.|$)", ".N");
    }

    @Override
    public String keys() {
        return sample.directory().isPresent() ? "" : "generic";
    }
}
