package org.linecard.provisioning;

import java.util.LinkedHashMap;
import org.linecard.vars.Layer;
import org.linecard.vars.Layer.Kind;
import org.linecard.vars.Settings;
import org.linecard.vars.Vars;

/** Puts one text into every word of a sheet that people or other systems fill in. */
final class Hostile {

    private Hostile() { }

    static PhoneSheet everywhere(PhoneSheet sheet, String text) {
        var secret = new Secret(text);
        var settings = sheet.settings().with(Layer.of(Kind.DEVICE, "", vars(sheet.settings(), text)));
        var raw = new LinkedHashMap<String, String>();
        sheet.raw().keySet().forEach(key -> raw.put(key, text));
        return new PhoneSheet(
            new PhoneSheet.Device(sheet.device().kind(), sheet.device().id(), text, text, secret, secret),
            new PhoneSheet.Model(text, text, sheet.model().family(), sheet.model().code(), sheet.model().lines(), sheet.model().keys(), sheet.model().modules(), sheet.model().moduleKeys()),
            sheet.lines().stream().map(line -> line(line, text, secret)).toList(),
            new PhoneSheet.Customer(text), sheet.clock(),
            new PhoneSheet.Source("https://" + text, text, secret), new PhoneSheet.PhoneBook(text, text, text, secret), text, settings, raw, sheet.first());
    }

    static Book everywhere(Book book, String text) {
        return new Book(text, text, book.page(), book.pages(), book.total(), book.nextUrl().isEmpty() ? "" : text, book.entries().stream().map(entry ->
            new Book.Entry(text, text, text, text, entry.group(), entry.numbers().stream().map(number -> new Book.Number(number.kind(), text)).toList())).toList());
    }

    private static PhoneSheet.Line line(PhoneSheet.Line line, String text, Secret secret) {
        var account = line.account().equals(PhoneSheet.Account.NONE) ? PhoneSheet.Account.NONE
            : new PhoneSheet.Account(text, text, secret, text, new HostPort(text, line.account().registrar().port()), line.account().transport(), new HostPort(text, line.account().outboundProxy().port()), text);
        return new PhoneSheet.Line(line.number(), line.enabled(), text, text, text, account, new HostPort(text, line.stun().port()), line.settings());
    }

    /** Values that Vars take as they are: the directory, and what stands on the keys. */
    private static Vars vars(Settings settings, String text) {
        var toml = new StringBuilder("phonebook = \"" + toml(text) + "\"\n");
        for (var key : settings.keys()) {
            toml.append("[[keys]]\nmodule = ").append(key.module()).append("\nkey = ").append(key.key()).append("\nline = ").append(key.line()).append("\ntype = \"").append(key.type().word())
                .append("\"\nvalue = \"x").append(toml(text)).append("x\"\nlabel = \"").append(toml(text)).append("\"\n");
        }
        return Vars.parse(toml + "[custom]\nanything = \"" + toml(text) + "\"");
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
