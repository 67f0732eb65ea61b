package org.linecard.phonebooks;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts CSV text into rows before any of them is parsed, so that a quote that is never closed costs one row and not the rest of the file.
 */
final class CsvRows {

    /** Lines that one row may go over: a note of a few lines, not half a file. */
    private static final int MOST_LINES = 30;

    private CsvRows() { }

    static List<String> of(String text, char separator) {
        var rows = new ArrayList<String>();
        for (int from = 0; from < text.length();) {
            int end = end(text, from, separator);
            rows.add(text.substring(from, end).replaceFirst("[\\r\\n]+$", ""));
            from = end;
        }
        return rows;
    }

    private static int end(String text, int from, char separator) {
        boolean quoted = false;
        boolean fieldBegins = true;
        int lines = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEnd(text, i)) {
                if (!quoted) return i + 1;
                if (++lines == MOST_LINES) break;
            }
            if (quoted && c == '"') {
                quoted = false;
                if (i + 1 < text.length() && "\"\r\n".indexOf(text.charAt(i + 1)) < 0 && text.charAt(i + 1) != separator) return lineEnd(text, from);
            } else if (c == '"' && (fieldBegins || text.charAt(i - 1) == '"')) {
                quoted = true;
            }
            fieldBegins = c == separator;
        }
        return quoted ? lineEnd(text, from) : text.length();
    }

    private static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) if (isEnd(text, i)) return i + 1;
        return text.length();
    }

    /** Line feed, carriage return, or the second of both. */
    private static boolean isEnd(String text, int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
    }
}
