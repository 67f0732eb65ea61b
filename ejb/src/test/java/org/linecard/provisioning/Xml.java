package org.linecard.provisioning;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** The JDK's XML parser without document types, for tests. */
final class Xml {

    private Xml() { }

    /** The root of the document, whatever encoding its first line claims. */
    static Element parse(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(text.replaceFirst("(?i)(<\\?xml[^>]*encoding=[\"'])[^\"']*", "$1UTF-8").getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(e.getMessage() + " in:\n" + text, e);
        }
    }

    /** The elements directly below, in order. */
    static List<Element> children(Element of) {
        var children = new ArrayList<Element>();
        for (var node = of.getFirstChild(); node != null; node = node.getNextSibling()) if (node instanceof Element element) children.add(element);
        return children;
    }
}
