package org.linecard.vendors;

import java.util.Set;

/**
 * One line of a pack's {@code models.toml}.
 *
 * @param make       the pack's vendor
 * @param lines      how many SIP accounts it holds
 * @param keys       programmable line keys, all pages; 0 for none
 * @param family     groups models that templates treat alike
 * @param identities what such a phone can be known by
 * @param code       the vendor's own number of the model as it stands in common file names; empty for none
 */
public record PhoneModel(String make, String name, int lines, int keys, String family, SubType subType, Set<IdentityKind> identities, String code) {

    /** What kind of thing it is; the portal asks for the fitting identity. */
    public enum SubType { DESK, MOBILE, OTHER }

    public PhoneModel {
        identities = Set.copyOf(identities);
    }

    /** "Yealink T46U". */
    @Override
    public String toString() {
        return make + " " + name;
    }
}
