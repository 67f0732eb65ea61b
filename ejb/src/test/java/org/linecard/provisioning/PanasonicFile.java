package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a Panasonic file by the rules of the vendor's guide: lines {@code KEY="value"} that end with CR LF, the first line as it must be, nothing too long. */
final class PanasonicFile implements VendorFile {

    private static final Pattern FIRST = Pattern.compile("# (Panasonic SIP Phone|PCC) Standard Format File # DO NOT CHANGE THIS LINE!");
    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9_]{0,31})=\"([^\"]{0,500})\"");
    private static final int LARGEST = 120 * 1024;

    @Override
    public Map<String, String> read(String text) {
        assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= LARGEST, "larger than the phone takes");
        assertTrue(text.endsWith("\r\n\r\n"), "the last line must be empty");
        var lines = text.split("\r\n", -1);
        assertTrue(FIRST.matcher(lines[0]).matches(), "the first line decides whether the phone reads the file at all");
        var values = new LinkedHashMap<String, String>();
        for (var line : lines) {
            line.chars().forEach(c -> assertTrue(!Character.isISOControl(c), () -> "control character in: " + line));
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 535, () -> "too long: " + line);
            if (line.isEmpty() || line.startsWith("#")) continue;
            var m = LINE.matcher(line);
            assertTrue(m.matches(), () -> "not a line of KEY=\"value\": " + line);
            assertNull(values.put(m.group(1), m.group(2)), () -> "twice in the file, and the first counts: " + m.group(1));
        }
        return values;
    }

    /** Lines are counted after a last underscore, keys of the phone without one. */
    @Override
    public String listed(String key) {
        return key.replaceFirst("_[0-9]+$", "_N").replaceFirst("^((FLEX|DSS)_BUTTON_[A-Z_]+?)[0-9]+$", "$1N");
    }

    @Override
    public String keys() {
        return "panasonic";
    }

    @Override
    public boolean incomplete() {
        return true;
    }
}
