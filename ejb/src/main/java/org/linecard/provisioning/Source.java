package org.linecard.provisioning;

import org.linecard.vars.Layer;

/** Who can say a word about a device; the weakest first where they meet in its sheet. What it did itself, what the registrar knows and what Linecard concludes stand in no sheet. */
public enum Source {
    STANDARD, PACK, MODEL, PLATFORM, RESELLER, CUSTOMER, GROUP, PROFILE, USER, ACCOUNT, DEVICE, LINE, ITSELF, REGISTRAR, LINECARD;

    static Source of(Layer.Kind kind) {
        return kind == Layer.Kind.WORD ? STANDARD : valueOf(kind.name());
    }
}
