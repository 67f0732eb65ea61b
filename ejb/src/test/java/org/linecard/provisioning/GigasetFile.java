package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** Reads both XML forms of Gigaset: symbols of the old bases, with quotes of their own around texts, and parameters of everything newer. */
final class GigasetFile implements VendorFile {

    private static final String ALWAYS = "(?:aucS_SIP_ACCOUNT_NAME|ucB_SIP_ACCOUNT_IS_ACTIVE|aucS_VOIP_NET_AM_NUMBER|ucB_VOIP_NET_AM_ENABLED)";
    private static final String FIRST = "(?:aucS_(?:OUTBOUND_PROXY|STUN_SERVER|SIP_(?:DISPLAYNAME|DOMAIN|LOGIN_ID|PASSWORD|REGISTRAR|SERVER|USER_ID))|ucB_SIP_USE_STUN|ucI_OUTBOUND_PROXY_MODE|ucI_SIP_PREFERRED_VOCODER"
        + "|uiI_(?:OUTBOUND_PROXY|SIP_REGISTRAR|SIP_SERVER|STUN_SERVER)_PORT|uiI_RE_REGISTRATION_TIMER)";

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
                assertTrue(value.matches("\"[^\"]*\"|[0-9A-Za-z+*#_.,-]*"), () -> item.getAttribute("ID") + ": neither a text in quotes nor a number: " + value);
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

    /** Names of the first account have no number or one after an underscore, a few have theirs always; the list writes N for either. */
    @Override
    public String listed(String key) {
        return key.replaceFirst("^oper/[^/]*/[^/]*/", "").replaceAll("\\[[0-9]+]", "[N]").replaceAll("\\.[0-9]+(?=\\.)", ".N")
            .replaceFirst("^(BS_IP_Data1\\." + ALWAYS + "_)[0-9]$", "$1N").replaceFirst("^(BS_IP_Data[13]\\." + FIRST + ")(_[0-9])?$", "$1N");
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
