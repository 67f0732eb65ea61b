package org.linecard.provisioning;

import java.util.Map;
import org.linecard.vendors.FileRule;
import org.linecard.vendors.VendorPack;

/** What a phone is served: a pure function of its sheet and its vendor's pack. The same input gives the same bytes. */
public final class Renderer {

    private Renderer() { }

    /** @throws org.linecard.templates.TemplateError naming the template, when it asks for a word that is not there or reaches a limit */
    public static byte[] render(VendorPack pack, FileRule rule, PhoneSheet sheet) {
        return render(pack, rule, sheet.words());
    }

    /** A directory in the vendor's own form. */
    public static byte[] render(VendorPack pack, FileRule rule, PhoneSheet sheet, Book book) {
        return render(pack, rule, sheet.words(book));
    }

    /** In the rule's charset and with its ends of lines; a character that the charset lacks becomes a question mark. */
    private static byte[] render(VendorPack pack, FileRule rule, Map<String, Object> words) {
        var text = pack.templates().render(rule.template(), rule.escape(), rule.empty(), words);
        return (rule.crlf() ? text.replace("\n", "\r\n") : text).getBytes(rule.charset(text));
    }
}
