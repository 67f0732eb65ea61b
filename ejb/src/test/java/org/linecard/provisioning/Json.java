package org.linecard.provisioning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON (RFC 8259), strictly: maps without a name twice, lists, texts, whole numbers as Long, truth values. For tests. */
final class Json {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        var json = new Json(text);
        var value = json.value();
        json.blanks();
        if (json.at != text.length()) throw json.error("something after the end");
        return value;
    }

    private Object value() {
        blanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        var members = new LinkedHashMap<String, Object>();
        for (char c = '{'; c != '}'; c = next(',', '}')) {
            at += c == '{' ? 1 : 0;
            blanks();
            if (c == '{' && peek() == '}') break;
            var name = string();
            next(':', ':');
            if (members.put(name, value()) != null) throw error("twice: " + name);
        }
        if (members.isEmpty()) at++;
        return members;
    }

    private List<Object> array() {
        var items = new ArrayList<>();
        for (char c = '['; c != ']'; c = next(',', ']')) {
            at += c == '[' ? 1 : 0;
            blanks();
            if (c == '[' && peek() == ']') break;
            items.add(value());
        }
        if (items.isEmpty()) at++;
        return items;
    }

    private String string() {
        if (peek() != '"') throw error("not a text");
        var out = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            char c = peek();
            if (c < ' ') throw error("control character in a text");
            if (c == '\\') {
                at++;
                c = peek();
                if (c != '"' && c != '\\') throw error("an escape that we do not write");
            }
            out.append(c);
        }
        at++;
        return out.toString();
    }

    private Object word(String word, boolean value) {
        if (!text.startsWith(word, at)) throw error("not a word");
        at += word.length();
        return value;
    }

    private Long number() {
        var m = NUMBER.matcher(text).region(at, text.length());
        if (!m.lookingAt()) throw error("not a value");
        at = m.end();
        return Long.valueOf(m.group());
    }

    private char next(char one, char other) {
        blanks();
        char c = peek();
        if (c != one && c != other) throw error("'" + one + "' or '" + other + "' is missing");
        at++;
        return c;
    }

    private char peek() {
        if (at >= text.length()) throw error("too short");
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) at++;
    }

    private AssertionError error(String what) {
        return new AssertionError(what + " at character " + at + " of:\n" + text);
    }
}
