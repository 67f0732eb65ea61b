package org.linecard.templates;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a value is written into a file so that it stays one value. Every printed expression passes through the class that its file states;
 * a template cannot avoid it. Whatever the class, a value becomes one line first: each run of control characters and line separators
 * (CR, LF, NUL, vertical tab, U+0085, U+2028, U+2029, …) turns into one blank, characters that no text file may hold are dropped, and blanks at both ends go.
 */
public enum Escape {

    /** Lines {@code key = value}: nothing in a value is special but the end of the line and Yealink's "clear me", {@code %NULL%}, which loses its signs. */
    KEYVALUE {
        @Override String encode(String line) {
            return line.indexOf('%') < 0 ? line : CLEAR.matcher(line).replaceAll("NULL");
        }
    },

    /** The inside of double quotes in formats that know no escape, {@code KEY="value"} (Panasonic): a quote becomes an apostrophe. */
    QUOTED {
        @Override String encode(String line) {
            return line.replace('"', '\'');
        }
    },

    /** Lines {@code key: value} in which {@code #} begins a remark (Mitel): such a value stands in double quotes, and quotes of its own become apostrophes. */
    HASH {
        @Override String encode(String line) {
            var plain = line.replace('"', '\'');
            return plain.indexOf('#') < 0 ? plain : '"' + plain + '"';
        }
    },

    /** The inside of a JSON string (RFC 8259 section 7). */
    JSON {
        @Override String encode(String line) {
            return line.replace("\\", "\\\\").replace("\"", "\\\"");
        }
    },

    /** A text of a vCard (RFC 6350 section 3.4). */
    VCARD {
        @Override String encode(String line) {
            return line.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
        }
    },

    /** Text of an XML 1.0 element or of an attribute in either quotes. */
    XML {
        @Override String encode(String line) {
            var out = new StringBuilder(line.length() + 16);
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                switch (c) {
                    case '&' -> out.append("&amp;");
                    case '<' -> out.append("&lt;");
                    case '>' -> out.append("&gt;");
                    case '"' -> out.append("&quot;");
                    case '\'' -> out.append("&#39;");
                    default -> out.append(c);
                }
            }
            return out.toString();
        }
    };

    private static final Pattern CLEAR = Pattern.compile("%+NULL%+", Pattern.CASE_INSENSITIVE);

    abstract String encode(String line);

    public String apply(String value) {
        return encode(oneLine(value));
    }

    /** As packs write it: the name in lower case. */
    public static Optional<Escape> named(String name) {
        for (var escape : values()) if (escape.name().toLowerCase(Locale.ROOT).equals(name)) return Optional.of(escape);
        return Optional.empty();
    }

    static String oneLine(String value) {
        if (isPlain(value)) return value;
        var out = new StringBuilder(value.length());
        boolean blank = false;
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (isBreak(c)) {
                blank = true;
            } else if (!isForbidden(c)) {
                if (blank) out.append(' ');
                blank = false;
                out.appendCodePoint(c);
            }
        }
        return out.toString().strip();
    }

    /** What most values are: nothing to do. */
    private static boolean isPlain(String value) {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && (i == 0 || i == length - 1)) return false;
        }
        return true;
    }

    private static boolean isBreak(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    /** Lone surrogates, non-characters and the byte order mark. */
    private static boolean isForbidden(int c) {
        return c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF || c == 0xFEFF;
    }
}
