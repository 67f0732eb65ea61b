package org.linecard.provisioning;

import org.linecard.vars.Settings;
import org.linecard.vars.Vars;

/** Puts one text into every word of a sheet that people or other systems fill in. */
final class Hostile {

    private Hostile() { }

    static PhoneSheet everywhere(PhoneSheet sheet, String text) {
        var secret = new Secret(text);
        var vars = Vars.parse("ntp_server = \"" + toml(text) + "\"\nsyslog_server = \"" + toml(text) + "\"\nanything = \"" + toml(text) + "\"");
        var settings = Settings.of(vars);
        return new PhoneSheet(
            new PhoneSheet.Device(sheet.device().kind(), sheet.device().id(), text, text, secret),
            new PhoneSheet.Model(text, text, sheet.model().family(), sheet.model().code(), sheet.model().lines(), sheet.model().keys()),
            sheet.lines().stream().map(line -> new PhoneSheet.Line(line.number(), true, text, text, text, new PhoneSheet.Account(text, text, secret, text, new HostPort(text + "r", 5060), "udp", new HostPort(text, 5060), text), new HostPort(text, 3478), settings, vars)).toList(),
            new PhoneSheet.Customer(text, text, text), sheet.clock(),
            new PhoneSheet.Source("https://" + text, text, secret), new PhoneSheet.PhoneBook(text, text, text, secret), text, settings, vars);
    }

    private static String toml(String text) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (Character.isSurrogate(c)) out.append('?');
            else if (c < 0x20 || c == '"' || c == '\\' || c > 0x7e) out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        return out.toString();
    }
}
