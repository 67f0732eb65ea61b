package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads a Cisco flat profile: one element for each parameter, the router's of adapters nested; the small languages inside values are checked, too. */
final class CiscoFile implements VendorFile {

    private static final Set<String> ACCESS = Set.of("na", "ro", "rw");
    private static final Pattern FUNCTION = Pattern.compile("|fnc=[a-z+]+(?:;(?:sub|ext|vid|nme|url)=[^;]*)+");
    private static final Map<Pattern, Pattern> FORMS = Map.of(
        Pattern.compile("Profile_Rule"), Pattern.compile("(?:\\[--uid [\\w+*#.-]* --pwd [\\w+*#.-]*])?https?://.*"),
        Pattern.compile("Extended_Function_\\d+_|Unit_\\d+_Key_\\d+_?"), FUNCTION,
        Pattern.compile("Extension_\\d+_"), Pattern.compile("\\d+|Disabled"),
        Pattern.compile("(?:Line_Enable|Register)_\\d+_"), Pattern.compile("Yes|No"),
        Pattern.compile("Proxy_\\d+_"), Pattern.compile("|[\\w.:\\[\\]-]*(?::SRV=[\\w.:\\[\\]-]*:\\d+:p=0\\|[\\w.:\\[\\]-]*:\\d+:p=1)?"),
        Pattern.compile("Time_Zone"), Pattern.compile("GMT(?:[+-]\\d\\d:\\d\\d)?"),
        Pattern.compile("Daylight_Saving_Time_Rule"), Pattern.compile("|start=\\d+/-?\\d+/[1-7]/\\d+:\\d+:0;end=\\d+/-?\\d+/[1-7]/\\d+:\\d+:0;save=\\d+:\\d+:0"),
        Pattern.compile("Resync_At_+HHmm_"), Pattern.compile("|\\d{4}"),
        Pattern.compile("(?:SIP|RTP)_T[oO]S_DiffServ_Value_\\d+_"), Pattern.compile("0x[0-9a-f]{1,2}"));

    @Override
    public Map<String, String> read(String text) {
        var root = Xml.parse(text);
        assertEquals("flat-profile", root.getTagName());
        var values = new LinkedHashMap<String, String>();
        for (var parameter : Xml.children(root)) {
            if (parameter.getTagName().equals("router-configuration")) nested("router-configuration/", parameter, values);
            else parameter("", parameter, values);
        }
        return values;
    }

    private static void nested(String path, Element section, Map<String, String> values) {
        for (var inner : Xml.children(section)) {
            if (Xml.children(inner).isEmpty()) parameter(path, inner, values);
            else nested(path + inner.getTagName() + "/", inner, values);
        }
    }

    private static void parameter(String path, Element parameter, Map<String, String> values) {
        var name = parameter.getTagName();
        assertTrue(Xml.children(parameter).isEmpty(), () -> "an element inside " + name);
        assertTrue(parameter.getAttributes().getLength() == (parameter.hasAttribute("ua") ? 1 : 0), () -> "attributes of " + name);
        if (parameter.hasAttribute("ua")) assertTrue(ACCESS.contains(parameter.getAttribute("ua")), name);
        var value = parameter.getTextContent();
        assertEquals(value.strip(), value, () -> "blanks around the value of " + name);
        FORMS.forEach((named, form) -> { if (named.matcher(name).matches()) assertTrue(form.matcher(value).matches(), () -> "not as " + name + " is written: " + value); });
        assertNull(values.put(path + name, value), () -> "twice in the file: " + path + name);
    }

    @Override
    public String listed(String key) {
        return key.substring(key.lastIndexOf('/') + 1).replaceFirst("^Unit_\\d+_Key_\\d+", "Unit_N_Key_M").replaceFirst("^Unit_\\d+_", "Unit_N_").replaceFirst("_\\d+_$", "_N_");
    }

    @Override
    public String keys() {
        return "cisco-spa";
    }
}
