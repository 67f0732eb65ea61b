package org.linecard.provisioning;

import org.linecard.vars.Layer;

/** Who can say a word of a device's sheet; the weakest first where they meet. */
public enum Source {
    STANDARD, PACK, MODEL, PLATFORM, RESELLER, CUSTOMER, GROUP, PROFILE, USER, ACCOUNT, DEVICE, LINE;

    static Source of(Layer.Kind kind) {
        return kind == Layer.Kind.WORD ? STANDARD : valueOf(kind.name());
    }
}
