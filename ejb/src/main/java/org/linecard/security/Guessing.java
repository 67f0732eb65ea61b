package org.linecard.security;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells which passwords are tried first by whoever guesses. */
public final class Guessing {

    private static final int DIFFERENT = 6;
    private static final int LONG = 16;
    private static final Pattern USUAL = Pattern.compile("pass(?:w[o0]r[dt])?|admin(?:istrator)?|user|root|welcome|willkommen|letmein|secret|geheim|qwert[yz]?|asdf|phone|telefon|yealink|snom|polycom|poly|grandstream|gigaset|fanvil|cisco|mitel|aastra|panasonic|linecard");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private Guessing() { }

    /**
     * Whether somebody who guesses comes to it soon: it has fewer than six different characters; is of one kind (letters, digits or signs) and shorter
     * than 16; is mostly steps along the alphabet; or nothing much is left of it without usual words and years.
     */
    public static boolean isEasy(String password) {
        var small = password.toLowerCase(Locale.ROOT);
        if (small.chars().distinct().count() < DIFFERENT) return true;
        if (kinds(small) == 1 && small.length() < LONG) return true;
        if (steps(small) * 2 >= small.length()) return true;
        return YEAR.matcher(USUAL.matcher(small).replaceAll("")).replaceAll("").chars().distinct().count() < DIFFERENT;
    }

    private static long kinds(String text) {
        return text.chars().map(c -> Character.isLetter(c) ? 0 : Character.isDigit(c) ? 1 : 2).distinct().count();
    }

    private static int steps(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) if (Math.abs(text.charAt(i) - text.charAt(i - 1)) <= 1) steps++;
        return steps;
    }
}
