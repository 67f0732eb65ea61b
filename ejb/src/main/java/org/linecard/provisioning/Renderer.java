package org.linecard.provisioning;

import java.nio.charset.StandardCharsets;
import org.linecard.vendors.FileRule;
import org.linecard.vendors.VendorPack;

/** What a phone is served: a pure function of its sheet and its vendor's pack. The same input gives the same bytes. */
public final class Renderer {

    private Renderer() { }

    /** @throws org.linecard.templates.TemplateError naming the template, when it asks for a word that is not there or reaches a limit */
    public static byte[] render(VendorPack pack, FileRule rule, PhoneSheet sheet) {
        return pack.templates().render(rule.template(), rule.escape(), rule.empty(), sheet.words()).getBytes(StandardCharsets.UTF_8);
    }
}
