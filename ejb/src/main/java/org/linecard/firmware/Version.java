package org.linecard.firmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A firmware version, as a phone tells it or as a person writes it. Compared part by part, numbers as numbers: {@code 66.86.0.15} is older than
 * {@code 66.86.0.160}. What separates the parts does not count, nor do leading zeros, zeros at the end, a {@code V} before a number, and all after a
 * plus sign ({@code 83.V2.11.0+build.a546b91}): vendors write the same version in more than one way, and a phone must not be told to load what it has.
 *
 * <p>Of two parts, {@code alpha}, {@code beta} and {@code rc} are older than nothing, any other word is newer than nothing ({@code 7.4.9c} follows
 * {@code 7.4.9}) and older than 1. Nothing and 0 are the same.
 */
public final class Version implements Comparable<Version> {

    public static final int LONGEST = 60;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._()+ -]*");
    private static final Pattern PART = Pattern.compile("(?<number>[0-9]+)|(?<word>[a-z]+)");
    private static final List<String> BEFORE = List.of("alpha", "beta", "rc");

    private final String text;
    private final List<Part> parts;

    /** A number, or a word at the place where a number could be. */
    private record Part(int rank, String value) implements Comparable<Part> {

        private static final int EARLIER = 0;
        private static final int WORD = 2;
        private static final Part NOTHING = new Part(1, "0");

        static Part number(String digits) {
            var plain = digits.replaceFirst("^0+(?=.)", "");
            return plain.equals("0") ? NOTHING : new Part(3, plain);
        }

        static Part word(String letters) {
            return BEFORE.contains(letters) ? new Part(EARLIER, letters) : new Part(WORD, letters);
        }

        @Override
        public int compareTo(Part other) {
            if (rank != other.rank) return Integer.compare(rank, other.rank);
            // a longer number without leading zeros is a bigger one; no version has to fit into a long
            if (rank > WORD && value.length() != other.value.length()) return Integer.compare(value.length(), other.value.length());
            return value.compareTo(other.value);
        }
    }

    private Version(String text) {
        this.text = text;
        this.parts = parts(text);
    }

    /** Empty for null, for what is longer than {@value #LONGEST}, and for what no version looks like: it has a digit, and no other signs than {@code . _ - + ( )}. */
    public static Optional<Version> parse(String text) {
        var plain = text == null ? "" : text.strip();
        if (plain.length() > LONGEST || !FORM.matcher(plain).matches() || plain.chars().noneMatch(c -> c >= '0' && c <= '9')) return Optional.empty();
        return Optional.of(new Version(plain));
    }

    /** @throws IllegalArgumentException when {@link #parse} finds none */
    public static Version of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no version"));
    }

    private static List<Part> parts(String text) {
        var counted = text.toLowerCase(Locale.ROOT).replaceFirst("(?<=.)\\+.*", "").replaceAll("(?<![a-z0-9])v(?=[0-9])", "");
        var parts = new ArrayList<Part>();
        for (Matcher m = PART.matcher(counted); m.find();) parts.add(m.group("number") != null ? Part.number(m.group("number")) : Part.word(m.group("word")));
        while (!parts.isEmpty() && parts.get(parts.size() - 1).equals(Part.NOTHING)) parts.remove(parts.size() - 1);
        return List.copyOf(parts);
    }

    public boolean isOlderThan(Version other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            var order = part(i).compareTo(other.part(i));
            if (order != 0) return order;
        }
        return 0;
    }

    private Part part(int i) {
        return i < parts.size() ? parts.get(i) : Part.NOTHING;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && parts.equals(version.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
