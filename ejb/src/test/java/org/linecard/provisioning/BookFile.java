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
        if (text.startsWith("BEGIN:VCARD\r\n")) return cards(text);
        var root = Xml.parse(text);
        element("/" + root.getTagName(), root, values);
        var entries = sample.book().orElseThrow().entries();
        assertTrue(values.size() >= entries.size(), "fewer elements than entries");
        return values;
    }

    /** vCards 4.0: {@code 2/TEL[1]}, parameters and all. */
    private static Map<String, String> cards(String text) {
        var values = new LinkedHashMap<String, String>();
        assertTrue(text.endsWith("END:VCARD\r\n"));
        var cards = text.substring(0, text.length() - 11).split("END:VCARD\r\n");
        for (int card = 0; card < cards.length; card++) {
            assertTrue(cards[card].startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n"), cards[card]);
            for (var line : cards[card].split("\r\n")) {
                assertTrue(line.matches("[A-Z]+(;[A-Z]+=[a-z,]+)?:[^\r\n]*"), line);
                var name = (card + 1) + "/" + line.substring(0, line.indexOf(':'));
                int place = 1;
                while (values.containsKey(name + "[" + place + "]")) place++;
                values.put(name + "[" + place + "]", line.substring(line.indexOf(':') + 1));
            }
        }
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
