package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** Reads a Fanvil file, into {@code sysConf/sip/line[1]/EnableReg → value}. No section may stand twice: nobody knows which of the two a phone would take. */
final class FanvilFile implements VendorFile {

    @Override
    public Map<String, String> read(String text) {
        assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
        var values = new LinkedHashMap<String, String>();
        var root = Xml.parse(text);
        assertEquals("sysConf", root.getTagName());
        element(root.getTagName(), root, values);
        return values;
    }

    private static void element(String path, Element element, Map<String, String> values) {
        var inside = Xml.children(element);
        if (inside.isEmpty()) {
            if (element.getTextContent().isBlank() && element.getTextContent().contains("\n")) return;
            assertEquals(element.getTextContent().strip(), element.getTextContent(), () -> "blanks around the value of " + path);
            assertNull(values.put(path, element.getTextContent()), () -> "twice: " + path);
            return;
        }
        var places = new HashSet<String>();
        for (var child : inside) {
            var index = child.getAttribute("index");
            assertEquals(index.isEmpty() ? 0 : 1, child.getAttributes().getLength(), () -> "only index is an attribute: " + child.getTagName());
            assertTrue(index.matches("|[1-9][0-9]*"), () -> "index of " + child.getTagName());
            var name = child.getTagName() + (index.isEmpty() ? "" : "[" + index + "]");
            assertTrue(places.add(name), () -> "twice in " + path + ": " + name);
            element(path + "/" + name, child, values);
        }
    }

    @Override
    public String listed(String key) {
        return key.replaceAll("\\[[0-9]+]", "");
    }

    @Override
    public String keys() {
        return "fanvil-xml";
    }
}
