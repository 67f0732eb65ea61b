package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads a file of OBi firmware: objects, each with its name and its parameters; the short form of the tags. */
final class ObiFile implements VendorFile {

    private static final Pattern OBJECT = Pattern.compile("([A-Za-z0-9_-]+\\.)+");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern INDEX = Pattern.compile("\\.[0-9]+(?=\\.|$)");

    @Override
    public Map<String, String> read(String text) {
        var root = Xml.parse(text);
        assertEquals("ParameterList", root.getTagName());
        var values = new LinkedHashMap<String, String>();
        for (var object : Xml.children(root)) {
            assertEquals("O", object.getTagName());
            var parts = Xml.children(object);
            var name = named(parts.get(0), "N");
            assertTrue(OBJECT.matcher(name).matches(), () -> "no name of an object: " + name);
            for (var parameter : parts.subList(1, parts.size())) {
                assertEquals("P", parameter.getTagName());
                List<Element> pair = Xml.children(parameter);
                assertEquals(2, pair.size());
                var key = named(pair.get(0), "N");
                assertTrue(PARAMETER.matcher(key).matches(), () -> "no name of a parameter: " + key);
                assertNull(values.put(name + key, named(pair.get(1), "V")), () -> "twice: " + name + key);
            }
        }
        return values;
    }

    private static String named(Element element, String tag) {
        assertEquals(tag, element.getTagName());
        assertTrue(Xml.children(element).isEmpty());
        return element.getTextContent();
    }

    /** Numbers between dots are N, M, K and J in their order; after a phone's keys, the list counts from N again. */
    @Override
    public String listed(String key) {
        if (key.contains(".Phone.")) return INDEX.matcher(key).replaceAll(".N");
        var listed = key;
        for (var letter : List.of("N", "M", "K", "J")) listed = INDEX.matcher(listed).replaceFirst("." + letter);
        return listed;
    }

    @Override
    public String keys() {
        return "poly-obi";
    }
}
