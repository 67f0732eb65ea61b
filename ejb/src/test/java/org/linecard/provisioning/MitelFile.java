package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a Mitel file: {@code name: value}, remarks only on lines of their own, quotes only around a value that holds a number sign. */
final class MitelFile implements VendorFile {

    private static final Pattern LINE = Pattern.compile("[!^]?([a-z0-9][a-z0-9|\\[\\]._-]*(?: [a-z0-9|\\[\\]._-]+)*): (.*)");

    @Override
    public Map<String, String> read(String text) {
        assertTrue(text.endsWith("\n"));
        var values = new LinkedHashMap<String, String>();
        for (var line : text.split("\n", -1)) {
            line.chars().forEach(c -> assertTrue(!Character.isISOControl(c) && c != 0x2028 && c != 0x2029, () -> "control character in: " + line));
            if (line.isEmpty() || line.startsWith("# ")) continue;
            var m = LINE.matcher(line);
            assertTrue(m.matches(), () -> "not a line of name: value: " + line);
            assertNull(values.put(m.group(1), value(m.group(2))), () -> "twice in the file: " + m.group(1));
        }
        return values;
    }

    private static String value(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
        var value = quoted ? written.substring(1, written.length() - 1) : written;
        assertTrue(value.indexOf('"') < 0, () -> "a quote inside: " + written);
        assertEquals(quoted, value.indexOf('#') >= 0, () -> "quotes belong around a number sign, and only there: " + written);
        assertEquals(value.strip(), value, () -> "blanks around the value: " + written);
        return value;
    }

    @Override
    public String listed(String key) {
        return key.replaceAll("\\b(line|key|expmod|prgkey|softkey|topsoftkey)[0-9]+\\b", "$1N").replaceFirst(" [0-9]+$", " N").replace("[start|end]", "start");
    }

    @Override
    public String keys() {
        return "mitel-aastra";
    }

    @Override
    public boolean incomplete() {
        return true;
    }
}
