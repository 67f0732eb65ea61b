package org.linecard.phonebooks;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text without case and accents, so that the database, which orders its bytes, and Java agree on one order of names, and so that "kohler" finds Köhler.
 */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\p{Z}\\s\\p{Cntrl}]+");
    private static final String ODD = "ßæøłđðþœı";
    private static final String[] PLAIN = {"ss", "ae", "o", "l", "d", "d", "th", "oe", "i"};

    private Folded() { }

    static String of(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            int odd = ODD.indexOf(c);
            if (odd < 0) folded.appendCodePoint(c);
            else folded.append(PLAIN[odd]);
        });
        return GAPS.matcher(folded).replaceAll(" ").strip();
    }

    /** At most so many characters: what the column holds. */
    static String of(String text, int most) {
        var folded = of(text);
        return folded.codePointCount(0, folded.length()) <= most ? folded : folded.substring(0, folded.offsetByCodePoints(0, most));
    }

    /** The order of the database's {@code utf8mb4_bin}: by code point. */
    static int compare(String a, String b) {
        return java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
