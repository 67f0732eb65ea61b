package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the three files of baresip, {@code accounts}, {@code config} and {@code contacts}, into {@code accounts/1/regint}, {@code config/sip_tos}, {@code contacts/1}.
 * Like the program it takes an account apart at semicolons outside quotes; unlike it, a semicolon or backslash inside quotes is a mistake, because the program searches there as well.
 */
record BaresipFile(Sample sample) implements VendorFile {

    private static final Pattern ADDRESS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\" <sip:(?:[A-Za-z0-9_.!~*'()+-]|%[0-9A-F]{2})*@[A-Za-z0-9._:\\[\\]-]*(;transport=(?:udp|tcp|tls))?>(.*)");
    private static final Pattern PARAMETER = Pattern.compile(";([a-z0-9_]+)=(?:\"([^\"\\\\]*)\"|([^\";\\s]+))");
    private static final Pattern SETTING = Pattern.compile("([a-z0-9_]+) (.*)");

    @Override
    public Map<String, String> read(String text) {
        assertTrue(text.startsWith("# ") && text.endsWith("\n"));
        var name = sample.path().substring(sample.path().lastIndexOf('/') + 1);
        var values = new LinkedHashMap<String, String>();
        var lines = text.split("\n");
        values.put(name + "/#", lines[0]);
        for (int i = 1; i < lines.length; i++) {
            var line = lines[i];
            assertTrue(line.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029), () -> "control character in: " + line);
            if (name.equals("config")) setting(line, values);
            else address(name + "/" + i, line, values);
        }
        if (name.equals("contacts")) assertTrue(values.size() > sample.book().orElseThrow().entries().size(), "fewer contacts than entries");
        return values;
    }

    private static void setting(String line, Map<String, String> values) {
        var m = matching(SETTING, line);
        boolean module = m.group(1).equals("module");
        assertNull(values.put("config/" + (module ? "module/" + m.group(2) : m.group(1)), m.group(2)), () -> "twice: " + line);
    }

    private static void address(String place, String line, Map<String, String> values) {
        var m = matching(ADDRESS, line);
        values.put(place, line);
        if (place.startsWith("contacts/")) assertEquals("", m.group(2));
        var parameter = PARAMETER.matcher(m.group(2));
        int end = 0;
        for (; parameter.find(end) && parameter.start() == end; end = parameter.end()) {
            var value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            assertTrue(parameter.group(1).startsWith("outbound") || value.indexOf(';') < 0, () -> "a parameter inside another: " + line);
            assertNull(values.put(place + "/" + parameter.group(1), value), () -> "twice: " + line);
        }
        assertEquals(m.group(2).length(), end, () -> "not a parameter at the end of: " + line);
    }

    private static Matcher matching(Pattern pattern, String line) {
        var m = pattern.matcher(line);
        assertTrue(m.matches(), () -> "not read: " + line);
        return m;
    }

    /** Names of parameters and settings are listed; addresses and remarks have none. */
    @Override
    public String listed(String key) {
        return key.replaceFirst("^(accounts)/[0-9]+/", "$1/").replaceFirst("^(accounts|contacts)/[0-9]+$", "$1/N").replaceFirst("^config/module/.*", "config/module");
    }

    @Override
    public String keys() {
        return "baresip";
    }
}
