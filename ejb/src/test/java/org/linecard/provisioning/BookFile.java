package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A directory in XML: its elements by path and place, {@code /Directory/Entry[2]/Name}, attributes with an @. */
record BookFile(Sample sample) implements VendorFile {

    @Override
    public Map<String, String> read(String text) {
        var values = new LinkedHashMap<String, String>();
        var root = Xml.parse(text);
        element("/" + root.getTagName(), root, values);
        var entries = sample.book().orElseThrow().entries();
        assertTrue(values.size() >= entries.size(), "fewer elements than entries");
        return values;
    }

    private static void element(String path, Element element, Map<String, String> values) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) values.put(path + "@" + attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
        var text = new StringBuilder();
        int place = 0;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) element(path + "/" + inner.getTagName() + "[" + ++place + "]", inner, values);
            else text.append(node.getTextContent());
        }
        if (place == 0) values.put(path, text.toString());
    }

    @Override
    public String listed(String key) {
        return key;
    }

    @Override
    public String keys() {
        return "";
    }
}
