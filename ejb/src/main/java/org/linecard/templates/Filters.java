package org.linecard.templates;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Filters beside Pebble's own {@code default}, {@code length}, {@code lower} and {@code upper}. None of them switches escaping off. */
final class Filters {

    static final Set<String> NAMES = Set.of("apostrophes", "default", "length", "lower", "upper", "flag", "folder", "hex", "host", "pad", "param", "part", "port", "quoted", "siphost", "sipuser", "table", "token", "urlencode", "yesno");

    /** RFC 3986: what needs no encoding anywhere in a URL. */
    private static final String UNRESERVED = "-._~";
    /** RFC 3261 25.1: marks and those of the user-unreserved that no parser takes for a delimiter. */
    private static final String SIP_USER = "-_.!~*'()+";
    private static final String SIP_HOST = "-._:[]";

    private Filters() { }

    static Map<String, Filter> all(Map<String, Map<String, String>> tables) {
        var all = new HashMap<String, Filter>();
        all.put("apostrophes", new OfText(text -> text.replace('"', '\'')));
        all.put("flag", new Flag("1", "0"));
        all.put("yesno", new Flag("Yes", "No"));
        all.put("hex", new Hex());
        all.put("folder", new OfText(Filters::folder));
        all.put("host", new OfText(Filters::host));
        all.put("pad", new Pad());
        all.put("param", new OfText(Filters::param));
        all.put("port", new Port());
        all.put("part", new Part());
        all.put("token", new OfText(Filters::token));
        all.put("quoted", new OfText(Filters::quoted));
        all.put("siphost", new OfText(Filters::sipHost));
        all.put("sipuser", new OfText(text -> percent(text, SIP_USER)));
        all.put("urlencode", new OfText(text -> percent(text, UNRESERVED)));
        all.put("table", new Table(tables));
        return all;
    }

    /** Keeps what numbers, user names and codes are made of; for places with a small language of their own (Cisco {@code fnc=}, Snom {@code blf …}). */
    static String token(String text) {
        var kept = new StringBuilder();
        text.chars().filter(c -> isAsciiWord(c) || "+*#_.-".indexOf(c) >= 0).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /**
     * The inside of a quoted parameter, {@code ;auth_pass="…"}, for parsers that know no escape and look for {@code ;name=} even within quotes (baresip):
     * semicolons, quotes and backslashes are dropped.
     */
    static String param(String text) {
        return text.replaceAll("[;\"\\\\]", "");
    }

    /** The inside of a SIP quoted string (RFC 3261 25.1). */
    static String quoted(String text) {
        return Escape.oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Keeps what a host name or address is made of, drops the rest. */
    static String sipHost(String text) {
        var kept = new StringBuilder();
        text.chars().filter(c -> isAsciiWord(c) || SIP_HOST.indexOf(c) >= 0).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** {@code host}, {@code host:port} or {@code [address]:port} without the port. */
    static String host(String server) {
        return server.substring(0, server.length() - portPart(server).length());
    }

    /** A colon and digits at the end, unless they belong to a bare IPv6 address; empty when there is none. */
    private static String portPart(String server) {
        int colon = server.lastIndexOf(':');
        boolean port = colon > 0 && (server.indexOf(':') == colon || server.charAt(colon - 1) == ']') && server.substring(colon + 1).matches("[0-9]{1,5}");
        return port ? server.substring(colon) : "";
    }

    /** What stands before the last {@code /}: for phones that are told a directory and add the name of the file themselves. */
    static String folder(String text) {
        return text.substring(0, Math.max(0, text.lastIndexOf('/')));
    }

    static String percent(String text, String plain) {
        var out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isAsciiWord(b) || b > 0 && plain.indexOf(b) >= 0) out.append((char) b);
            else out.append('%').append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16))).append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        }
        return out.toString();
    }

    private static boolean isAsciiWord(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private record OfText(UnaryOperator<String> change) implements Filter {
        @Override public List<String> getArgumentNames() { return List.of(); }
        @Override public Object apply(Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return change.apply(String.valueOf(input));
        }
    }

    /** A truth value as one of two texts. */
    private record Flag(String yes, String no) implements Filter {
        @Override public List<String> getArgumentNames() { return List.of(); }
        @Override public Object apply(Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            if (input instanceof Boolean flag) return flag ? yes : no;
            throw new PebbleException(null, "| flag and | yesno need a truth value", line, self.getName());
        }
    }

    /** A whole number in lower-case hexadecimal digits. */
    private record Hex() implements Filter {
        @Override public List<String> getArgumentNames() { return List.of(); }
        @Override public Object apply(Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return Long.toHexString(number(input, "hex", self, line));
        }
    }

    /** A whole number with zeros before it: {@code | pad(2)}; at most 20 digits. */
    private record Pad() implements Filter {
        @Override public List<String> getArgumentNames() { return List.of("digits"); }
        @Override public Object apply(Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            long digits = Math.max(1, Math.min(20, number(args.get("digits"), "pad", self, line)));
            return String.format("%0" + digits + "d", number(input, "pad", self, line));
        }
    }

    /** The port of a server, {@code | port(514)} when it has none of its own. */
    private record Port() implements Filter {
        @Override public List<String> getArgumentNames() { return List.of("otherwise"); }
        @Override public Object apply(Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            var port = portPart(String.valueOf(input));
            return port.isEmpty() ? number(args.get("otherwise"), "port", self, line) : Long.parseLong(port.substring(1));
        }
    }

    /** One of the pieces that a text has between separators, from 1; empty when there are fewer: {@code | part("/", 2)}. */
    private record Part() implements Filter {
        @Override public List<String> getArgumentNames() { return List.of("separator", "number"); }
        @Override public Object apply(Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            if (!(args.get("separator") instanceof String separator) || separator.isEmpty()) throw new PebbleException(null, "| part needs what stands between the parts, and a number: part(\"/\", 2)", line, self.getName());
            return part(String.valueOf(input), separator, number(args.get("number"), "part", self, line));
        }
    }

    static String part(String text, String separator, long number) {
        int from = 0;
        for (long i = 1; i < number; i++) {
            int at = text.indexOf(separator, from);
            if (at < 0) return "";
            from = at + separator.length();
        }
        int end = text.indexOf(separator, from);
        return text.substring(from, end < 0 ? text.length() : end);
    }

    private static long number(Object input, String filter, PebbleTemplate self, int line) {
        if (input instanceof Number number) return number.longValue();
        throw new PebbleException(null, "| " + filter + " needs a number", line, self.getName());
    }

    private record Table(Map<String, Map<String, String>> tables) implements Filter {
        @Override public List<String> getArgumentNames() { return List.of("name"); }
        @Override public Object apply(Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            var table = tables.get(String.valueOf(args.get("name")));
            if (table == null) throw new PebbleException(null, "there is no table \"" + args.get("name") + "\" in this pack", line, self.getName());
            return table.getOrDefault(String.valueOf(input), table.get("*"));
        }
    }
}
