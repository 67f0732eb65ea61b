package org.linecard.storm;

import java.util.List;
import java.util.Locale;
import org.linecard.vendors.PhoneModel;

/**
 * Phones of one vendor, as they are in the field.
 *
 * @param prefix address block, six lower-case hexadecimal digits
 * @param share  of twenty phones
 * @param agent  their User-Agent
 * @param files  what each asks for, in its order: first the file that its model shares, where there is one, then its own. The names that stand in braces are
 *               those of packs
 */
record Make(String vendor, String prefix, int share, List<String> models, String agent, List<String> files) {

    static final List<Make> ALL = List.of(
        new Make("Yealink", "805ec0", 8, List.of("T46U", "T54W", "T31P", "T43U"), "Yealink SIP-{model} 108.86.0.90 {colons}", List.of("y000000000{code}.cfg", "{mac}.cfg")),
        new Make("Poly", "64167f", 3, List.of("VVX411", "VVX250"), "FileTransport PolyVVX-{model}-UA/6.4.6.2494 ({mac})", List.of("{mac}.cfg", "{mac}-settings.cfg")),
        new Make("Grandstream", "c074ad", 3, List.of("GXP2170", "GRP2614"), "Grandstream Model HW {model} SW 1.0.11.79 DevId {mac}", List.of("cfg{mac}.xml")),
        new Make("Snom", "000413", 2, List.of("D785", "D735"), "Mozilla/4.0 (compatible; snom{model}-SIP 10.1.184.15 1.2.3 {MAC} SXM:0 UXM:0)", List.of("snom{model}.htm", "snom{model}-{MAC}.htm")),
        new Make("Cisco", "000e08", 1, List.of("SPA504G", "SPA525G2"), "Cisco/{model}-7.6.2f ({MAC})", List.of("spa{code}.cfg", "cisco/{mac}.xml")),
        new Make("Cisco", "00da55", 1, List.of("8851", "7841"), "Cisco-CP-{model}-3PCC/11.3.7 ({MAC})", List.of("{code}.xml", "cisco/{mac}.xml")),
        new Make("Fanvil", "0c383e", 2, List.of("X4U", "X6U"), "Fanvil {model} 2.12.16.18 {mac}", List.of("{mac}.cfg")));

    /** The make of the n-th phone: all makes are mixed in every twenty. */
    static Make of(int n) {
        int place = n * 7 % 20;
        for (var make : ALL) {
            place -= make.share;
            if (place < 0) return make;
        }
        throw new IllegalStateException("The shares do not add up to twenty");
    }

    String mac(int n) {
        return prefix + String.format("%06x", n);
    }

    static String filled(String form, String mac, PhoneModel model) {
        return form.replace("{mac}", mac).replace("{MAC}", mac.toUpperCase(Locale.ROOT)).replace("{colons}", mac.replaceAll("(..)(?!$)", "$1:"))
            .replace("{code}", model.code()).replace("{model}", model.name());
    }
}
