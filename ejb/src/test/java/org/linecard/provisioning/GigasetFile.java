package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** Reads both XML forms of Gigaset: symbols of the old bases, with quotes of their own around texts, and parameters of everything newer. */
final class GigasetFile implements VendorFile {

    private final Map<String, String> values = new LinkedHashMap<>();

    @Override
    public Map<String, String> read(String text) {
        values.clear();
        var root = Xml.parse(text);
        if (root.getTagName().equals("ProviderFrame")) symbols(text, root);
        else parameters(text, root);
        return new LinkedHashMap<>(values);
    }

    private void symbols(String text, Element root) {
        assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"));
        assertEquals(1, Xml.children(root).size());
        for (var item : Xml.children(Xml.children(root).get(0))) {
            var value = item.getAttribute("value");
            if (item.getTagName().equals("MAC_ADDRESS")) {
                assertTrue(value.matches("[0-9A-F]{12}"), value);
            } else if (item.getTagName().equals("SYMB_ITEM")) {
                assertEquals("symb_item", item.getAttribute("class"));
                assertTrue(value.matches("\"[^\"]*\"|(0x[0-9a-f]+|[0-9]+)(,(0x[0-9a-f]+|[0-9]+))*"), () -> item.getAttribute("ID") + ": neither a text in quotes nor a number: " + value);
                put(item.getAttribute("ID"), value);
            } else {
                assertEquals("string", item.getAttribute("class"), item.getTagName());
            }
        }
    }

    private void parameters(String text, Element root) {
        assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
        assertEquals("provisioning", root.getTagName());
        assertEquals("1.1", root.getAttribute("version"));
        for (var section : Xml.children(root)) for (var entry : Xml.children(section)) switch (section.getTagName() + "/" + entry.getTagName()) {
            case "nvm/param" -> put(entry.getAttribute("name"), entry.getAttribute("value"));
            case "nvm/oper" -> Xml.children(entry).forEach(inner -> values.put("oper/" + entry.getAttribute("name") + "/" + entry.getAttribute("value") + "/" + inner.getAttribute("name"), inner.getAttribute("value")));
            case "firmware/file" -> assertTrue(entry.hasAttribute("url"));
            default -> throw new AssertionError("unknown: " + section.getTagName() + "/" + entry.getTagName());
        }
    }

    private void put(String key, String value) {
        assertTrue(!key.isEmpty());
        assertNull(values.put(key, value), () -> "twice: " + key);
    }

    @Override
    public String listed(String key) {
        return key.replaceFirst("^oper/[^/]*/[^/]*/", "").replaceAll("\\[[0-9]+]", "[N]").replaceAll("\\.[0-9]+(?=\\.)", ".N").replaceFirst("_[0-9]+$", "_N");
    }

    @Override
    public String keys() {
        return "gigaset";
    }

    @Override
    public boolean incomplete() {
        return true;
    }
}
