package org.linecard.provisioning;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a phone asks of its directory, by the query of its request: {@code q}, a part of a name or number, and {@code page}. What cannot be read asks for
 * nothing in particular: a phone that gets a list at all is better off than one that gets an error.
 */
record BookQuery(String search, int page) {

    private static final BookQuery ALL = new BookQuery("", 1);
    private static final int LONGEST = 400;
    private static final int LONGEST_SEARCH = 60;
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");
    /** What a phone that searches nothing leaves in the place of the word. */
    private static final String PLACEHOLDER = "#SEARCH";

    /** @param query as sent; null for none */
    static BookQuery of(String query) {
        if (query == null || query.length() > LONGEST) return ALL;
        var page = value(query, "page");
        return new BookQuery(search(value(query, "q")), PAGE.matcher(page).matches() ? Integer.parseInt(page) : 1);
    }

    private static String search(String text) {
        var plain = CONTROLS.matcher(text).replaceAll(" ").strip();
        if (plain.equals(PLACEHOLDER)) return "";
        return plain.codePointCount(0, plain.length()) <= LONGEST_SEARCH ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SEARCH)).strip();
    }

    private static String value(String query, String name) {
        return Arrays.stream(query.split("&")).filter(it -> it.startsWith(name + "=")).findFirst().map(it -> decoded(it.substring(name.length() + 1))).orElse("");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The query of another page of the same search. */
    String at(int other) {
        return "?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8).replace("+", "%20") + "&page=" + other;
    }
}
