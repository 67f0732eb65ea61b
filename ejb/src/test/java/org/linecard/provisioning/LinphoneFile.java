package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Reads a Linphone file with the JDK's XML parser, into {@code section/entry → value}. */
final class LinphoneFile {

    private static final String SPACE = "http://www.linphone.org/xsds/lpconfig.xsd";

    private LinphoneFile() { }

    static Map<String, String> read(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var config = builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
            assertEquals("config", config.getLocalName());
            assertEquals(SPACE, config.getNamespaceURI());
            var values = new LinkedHashMap<String, String>();
            for (var section : children(config)) {
                assertEquals("section", section.getLocalName());
                for (var entry : children(section)) {
                    assertEquals("true", entry.getAttribute("overwrite"), "an entry that does not overwrite is ignored by a program that has one");
                    assertTrue(children(entry).isEmpty());
                    assertNull(values.put(section.getAttribute("name") + "/" + entry.getAttribute("name"), entry.getTextContent()), () -> "twice: " + section.getAttribute("name") + "/" + entry.getAttribute("name"));
                }
            }
            return values;
        } catch (Exception e) {
            throw new AssertionError(e.getMessage() + " in:\n" + text, e);
        }
    }

    static String listed(String key) {
        return key.replaceFirst("_[0-9]+/", "_N/");
    }

    private static java.util.List<Element> children(Element of) {
        var children = new java.util.ArrayList<Element>();
        for (var node = of.getFirstChild(); node != null; node = node.getNextSibling()) if (node instanceof Element element) children.add(element);
        return children;
    }
}
