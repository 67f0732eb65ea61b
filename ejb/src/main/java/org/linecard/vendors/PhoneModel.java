package org.linecard.vendors;

import java.util.List;
import java.util.Set;
import org.linecard.vars.Vars;

/**
 * One line of a pack's {@code models.toml}.
 *
 * @param make       the pack's vendor
 * @param lines      how many SIP accounts it holds
 * @param keys       programmable line keys, all pages; 0 for none
 * @param family     groups models that templates treat alike
 * @param identities what such a phone can be known by
 * @param code       the vendor's own number of the model as it stands in common file names; empty for none
 * @param modules    how many expansion modules fit; 0 for none
 * @param moduleKeys programmable keys of each module, all pages
 * @param also       other names that its User-Agent or its file names use
 * @param settings   what holds for this model unless somebody says otherwise
 */
public record PhoneModel(String make, String name, int lines, int keys, String family, SubType subType, Set<IdentityKind> identities, String code,
                         int modules, int moduleKeys, List<String> also, Vars settings) {

    /** What kind of thing it is; the portal asks for the fitting identity. */
    public enum SubType { DESK, MOBILE, OTHER }

    public PhoneModel {
        identities = Set.copyOf(identities);
        also = List.copyOf(also);
    }

    /** "Yealink T46U". */
    @Override
    public String toString() {
        return make + " " + name;
    }
}
