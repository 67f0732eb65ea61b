package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a Yealink file as strictly as can be: the phone is more lenient, but what this reads it reads alike. */
final class KeyValueFile implements VendorFile {

    private static final Pattern LINE = Pattern.compile("([a-z][a-zA-Z0-9_.]*) = (\\S(?:.*\\S)?)");
    private static final Set<String> REPEATABLE = Set.of("static.security.user_password", "security.user_password");

    @Override
    public Map<String, String> read(String text) {
        assertTrue(text.startsWith("#!version:1.0.0.1\n"), "the first line decides whether the phone reads the file at all");
        assertTrue(text.endsWith("\n"));
        var values = new LinkedHashMap<String, String>();
        for (var line : text.split("\n", -1)) {
            line.chars().forEach(c -> assertTrue(!Character.isISOControl(c) && c != 0x2028 && c != 0x2029, () -> "control character in: " + line));
            if (line.isEmpty() || line.startsWith("#")) continue;
            var m = LINE.matcher(line);
            assertTrue(m.matches(), () -> "not a line of key = value: " + line);
            var before = values.put(m.group(1), m.group(2));
            assertTrue(before == null || REPEATABLE.contains(m.group(1)), () -> "twice in the file: " + m.group(1));
        }
        return values;
    }

    /** The key as the lists of keys spell it: the first number that is an index is N, the second M. */
    @Override
    public String listed(String key) {
        var first = key.replaceFirst("\\.[0-9]+(?=\\.|$)", ".N");
        return first.replaceFirst("(\\.N\\..*)\\.[0-9]+(?=\\.|$)", "$1.M");
    }

    @Override
    public String keys() {
        return "yealink";
    }

    void assertIndex() {
        assertEquals("account.N.sip_server.M.port", listed("account.12.sip_server.1.port"));
        assertEquals("voice_mail.number.N", listed("voice_mail.number.3"));
        assertEquals("local_time.ntp_server1", listed("local_time.ntp_server1"));
    }
}
