package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads an Htek file, into {@code P271 → value}. */
final class HtekFile implements VendorFile {

    @Override
    public Map<String, String> read(String text) {
        assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
        var root = Xml.parse(text);
        assertEquals("hl_provision", root.getTagName());
        var configs = Xml.children(root);
        assertEquals(1, configs.size());
        assertEquals("config", configs.get(0).getTagName());
        var values = new LinkedHashMap<String, String>();
        for (var element : Xml.children(configs.get(0))) {
            var key = element.getTagName();
            assertTrue(key.matches("P[1-9][0-9]*"), () -> "no code: " + key);
            assertTrue(Xml.children(element).isEmpty(), () -> "elements inside " + key);
            assertEquals(element.getTextContent().strip(), element.getTextContent(), () -> "blanks around the value of " + key);
            assertNull(values.put(key, element.getTextContent()), () -> "twice: " + key);
        }
        return values;
    }

    /** Line keys 13 to 36 continue the row that the list has for 5 to 12. */
    @Override
    public String listed(String key) {
        int code = Integer.parseInt(key.substring(1));
        return code >= 20240 && code < 20360 ? "P(20200 + 5 * (N - 5))" : key;
    }

    @Override
    public String keys() {
        return "htek";
    }
}
