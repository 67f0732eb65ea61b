package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a Linphone file with the JDK's XML parser, into {@code section/entry → value}. */
final class LinphoneFile implements VendorFile {

    private static final String SPACE = "http://www.linphone.org/xsds/lpconfig.xsd";

    @Override
    public Map<String, String> read(String text) {
        var config = Xml.parse(text);
        assertEquals("config", config.getLocalName());
        assertEquals(SPACE, config.getNamespaceURI());
        var values = new LinkedHashMap<String, String>();
        for (var section : Xml.children(config)) {
            assertEquals("section", section.getLocalName());
            for (var entry : Xml.children(section)) {
                assertEquals("true", entry.getAttribute("overwrite"), "an entry that does not overwrite is ignored by a program that has one");
                assertTrue(Xml.children(entry).isEmpty());
                assertNull(values.put(section.getAttribute("name") + "/" + entry.getAttribute("name"), entry.getTextContent()), () -> "twice: " + section.getAttribute("name") + "/" + entry.getAttribute("name"));
            }
        }
        return values;
    }

    @Override
    public String listed(String key) {
        return key.replaceFirst("_[0-9]+/", "_N/");
    }

    @Override
    public String keys() {
        return "linphone";
    }
}
