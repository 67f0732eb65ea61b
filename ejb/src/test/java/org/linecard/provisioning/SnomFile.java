package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads a Snom settings document: sections of flat elements, indexed ones as {@code user_name/2}; the small languages inside values are checked, too. */
final class SnomFile implements VendorFile {

    private static final Set<String> SECTIONS = Set.of("phone-settings", "functionKeys", "firmware-settings");
    private static final Set<String> ATTRIBUTES = Set.of("idx", "perm");
    private static final Set<String> KEY_ATTRIBUTES = Set.of("idx", "perm", "context", "label");
    private static final Set<String> PERMISSIONS = Set.of("R", "RW");
    private static final Pattern KEY = Pattern.compile("none|line|(?:blf|speed|orbit|redirect|transfer|dtmf) [\\w+*#.|-]*|keyevent F_[A-Z_]+|url .*");
    private static final Map<String, Pattern> FORMS = Map.of(
        "user_active", Pattern.compile("on|off"),
        "user_outbound", Pattern.compile("|[\\w.:\\[\\]-]*|[\\w.:\\[\\]-]*:\\d+;transport=(?:udp|tcp|tls)(?:,[\\w.:\\[\\]-]*:\\d+;transport=(?:udp|tcp|tls))?"),
        "codec_priority_list", Pattern.compile("[a-z0-9-]+(?:,[a-z0-9-]+)*"),
        "utc_offset", Pattern.compile("[+-]\\d+"),
        "dst", Pattern.compile("|\\d+(?: \\d\\d\\.\\d\\d\\.\\d\\d \\d\\d:\\d\\d:\\d\\d){2}"),
        "dkey_directory", Pattern.compile("(?:keyevent F_[A-Z_]+|url .*)"),
        "prov_polling_time", Pattern.compile("\\d\\d:\\d\\d"));

    @Override
    public Map<String, String> read(String text) {
        var root = Xml.parse(text);
        assertEquals("settings", root.getTagName());
        var values = new LinkedHashMap<String, String>();
        for (var section : Xml.children(root)) {
            assertTrue(SECTIONS.contains(section.getTagName()), () -> "no section of settings: " + section.getTagName());
            for (var setting : Xml.children(section)) setting(setting, section.getTagName().equals("functionKeys"), values);
        }
        return values;
    }

    private static void setting(Element setting, boolean key, Map<String, String> values) {
        assertTrue(Xml.children(setting).isEmpty(), () -> "an element inside " + setting.getTagName());
        assertEquals(key, setting.getTagName().equals("fkey"), setting.getTagName());
        var attributes = setting.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var name = attributes.item(i).getNodeName();
            assertTrue((key ? KEY_ATTRIBUTES : ATTRIBUTES).contains(name), () -> setting.getTagName() + " has no attribute " + name);
        }
        if (setting.hasAttribute("perm")) assertTrue(PERMISSIONS.contains(setting.getAttribute("perm")), setting::getTagName);
        if (setting.hasAttribute("idx")) assertTrue(setting.getAttribute("idx").matches("\\d+"), setting::getTagName);
        var value = setting.getTextContent();
        var form = key ? KEY : FORMS.get(setting.getTagName());
        if (form != null) assertTrue(form.matcher(value).matches(), () -> "not as " + setting.getTagName() + " is written: " + value);
        if (key) assertTrue(setting.getAttribute("context").matches("active|\\d+"), () -> "context " + setting.getAttribute("context"));
        var name = setting.getTagName() + (setting.hasAttribute("idx") ? "/" + setting.getAttribute("idx") : "");
        assertNull(values.put(name, value), () -> "twice in the file: " + name);
    }

    @Override
    public String listed(String key) {
        return key.replaceFirst("/\\d+$", "");
    }

    @Override
    public String keys() {
        return "snom";
    }
}
