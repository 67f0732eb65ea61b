package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * XML in which elements are the keys (Acrobits, Zoiper): each by its path, {@code accounts/account[2]/username}, without the root.
 *
 * @param several names of elements that may stand more than once beside each other
 */
record ElementFile(String keys, List<String> roots, List<String> several, boolean incomplete) implements VendorFile {

    /** These have no value of their own. */
    private static final List<String> LISTS = List.of("accounts", "blf");

    static VendorFile acrobits() {
        return new ElementFile("acrobits", List.of("account", "accounts"), List.of("account", "uri"), true);
    }

    static VendorFile zoiper() {
        return new ElementFile("zoiper", List.of("options"), List.of("account", "codec"), false);
    }

    @Override
    public Map<String, String> read(String text) {
        assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
        var root = Xml.parse(text);
        assertTrue(roots.contains(root.getTagName()), root.getTagName());
        var values = new LinkedHashMap<String, String>();
        element(root.getTagName(), root, values);
        return values;
    }

    private void element(String path, Element element, Map<String, String> values) {
        assertEquals(0, element.getAttributes().getLength(), path);
        var children = Xml.children(element);
        if (children.isEmpty() && !LISTS.contains(element.getTagName())) {
            var text = element.getTextContent();
            assertEquals(text.strip(), text, () -> "blanks around a value count: " + path);
            assertNull(values.put(path, text));
        }
        var places = new LinkedHashMap<String, Integer>();
        for (var child : children) {
            int place = places.merge(child.getTagName(), 1, Integer::sum);
            assertTrue(place == 1 || several.contains(child.getTagName()), () -> "twice: " + path + "/" + child.getTagName());
            element(path + "/" + child.getTagName() + "[" + place + "]", child, values);
        }
    }

    /** The element's own name: the lists know no paths. */
    @Override
    public String listed(String key) {
        return key.substring(key.lastIndexOf('/') + 1).replaceFirst("\\[.*", "");
    }
}
