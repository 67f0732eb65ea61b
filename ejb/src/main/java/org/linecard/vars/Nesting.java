package org.linecard.vars;

/** How deep the brackets of a TOML text go, told before a recursive parser sees it. */
final class Nesting {

    private Nesting() { }

    static int deepest(String toml) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < toml.length(); i++) {
            switch (toml.charAt(i)) {
                case '#' -> i = end(toml, i, "\n");
                case '"', '\'' -> i = endOfText(toml, i);
                case '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ']', '}' -> depth = Math.max(0, depth - 1);
                default -> { }
            }
        }
        return deepest;
    }

    private static int endOfText(String toml, int start) {
        var quote = toml.substring(start, start + 1);
        if (toml.startsWith(quote.repeat(3), start)) return end(toml, start + 3, quote.repeat(3)) + 2;
        for (int i = start + 1; i < toml.length(); i++) {
            char c = toml.charAt(i);
            if (c == '\n' || c == quote.charAt(0)) return i;
            if (c == '\\' && quote.equals("\"")) i++;
        }
        return toml.length();
    }

    private static int end(String toml, int from, String mark) {
        int at = toml.indexOf(mark, from);
        return at < 0 ? toml.length() : at;
    }
}
