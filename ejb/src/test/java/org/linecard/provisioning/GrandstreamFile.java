package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a Grandstream file in the dialect that the model speaks: elements of P-numbers, or items with names. Never both. */
record GrandstreamFile(boolean named) implements VendorFile {

    private static final Pattern NUMBER = Pattern.compile("P[0-9]{1,5}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)+");
    private static final Pattern INDEX = Pattern.compile("\\.[0-9]+(?=\\.|$)");

    static GrandstreamFile of(String family) {
        return new GrandstreamFile(family.startsWith("named") || family.equals("android"));
    }

    @Override
    public Map<String, String> read(String text) {
        var root = Xml.parse(text);
        assertEquals("gs_provision", root.getTagName());
        assertEquals("1", root.getAttribute("version"));
        assertEquals(1, Xml.children(root).size());
        var config = Xml.children(root).get(0);
        assertEquals("config", config.getTagName());
        assertEquals(named ? "2" : "1", config.getAttribute("version"));
        var values = new LinkedHashMap<String, String>();
        for (var item : Xml.children(config)) {
            var key = named ? item.getAttribute("name") : item.getTagName();
            assertTrue((named ? NAME : NUMBER).matcher(key).matches(), () -> "no key: " + key);
            assertEquals(named ? 1 : 0, item.getAttributes().getLength());
            assertTrue(Xml.children(item).isEmpty());
            assertFalse(item.getTextContent().contains("\n"), () -> "more than one line: " + key);
            assertNull(values.put(key, item.getTextContent()), () -> "twice in the file: " + key);
        }
        return values;
    }

    /** A P-number is what it is; in a name the first number between dots is N, the second M. */
    @Override
    public String listed(String key) {
        return named ? INDEX.matcher(INDEX.matcher(key).replaceFirst(".N")).replaceFirst(".M") : key;
    }

    @Override
    public String keys() {
        return named ? "grandstream-named" : "grandstream";
    }
}
