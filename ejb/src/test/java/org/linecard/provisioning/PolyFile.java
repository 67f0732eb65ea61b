package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads a file of Poly's UC Software: settings are attributes, wherever they stand. The first file that a phone asks for has other attributes and no list of keys. */
record PolyFile(boolean master) implements VendorFile {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern INDEX = Pattern.compile("\\.[0-9]+(?=\\.|$)");
    private static final Set<String> MASTER = Set.of("APP_FILE_PATH", "CONFIG_FILES", "MISC_FILES", "LOG_FILE_DIRECTORY", "OVERRIDES_DIRECTORY", "CONTACTS_DIRECTORY", "LICENSE_DIRECTORY",
        "USER_PROFILES_DIRECTORY", "CALL_LISTS_DIRECTORY");

    static PolyFile named(String path) {
        return new PolyFile(!path.contains("-settings."));
    }

    @Override
    public Map<String, String> read(String text) {
        var root = Xml.parse(text);
        var values = new LinkedHashMap<String, String>();
        assertEquals(master ? "APPLICATION" : "PHONE", root.getTagName());
        element(root, values);
        if (!master) values.keySet().stream().filter(key -> key.startsWith("device.") && !key.equals("device.set") && !key.endsWith(".set"))
            .forEach(key -> assertEquals("1", values.get(key + ".set"), () -> "without " + key + ".set the phone ignores " + key));
        return values;
    }

    private void element(Element element, Map<String, String> values) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var key = attributes.item(i).getNodeName();
            assertTrue(master ? MASTER.contains(key) : KEY.matcher(key).matches(), () -> "no name of a setting: " + key);
            assertNull(values.put(key, attributes.item(i).getNodeValue()), () -> "twice in the file: " + key);
        }
        for (var inner : Xml.children(element)) element(inner, values);
        assertTrue(element.getTextContent().isBlank(), () -> "text between elements: " + element.getTextContent());
    }

    /** The first number between dots is N, the second M. */
    @Override
    public String listed(String key) {
        return INDEX.matcher(INDEX.matcher(key).replaceFirst(".N")).replaceFirst(".M");
    }

    @Override
    public String keys() {
        return master ? "" : "poly";
    }
}
