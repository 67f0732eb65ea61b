package org.linecard.vendors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linecard.problems.Invalid;
import org.linecard.templates.Escape;
import org.linecard.vendors.FileRule.Scope;
import org.linecard.vendors.PhoneModel.SubType;
import org.linecard.vars.Vars;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** One TOML file of a pack while it is read: knows where everything stands, and which words nobody asked for. */
final class PackFile {

    private static final String ESCAPES = Stream.of(Escape.values()).map(escape -> escape.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));

    private final String file;
    private final TomlTable toml;
    private final String at;
    private final TomlPosition position;
    private final Set<String> asked = new HashSet<>();
    private final List<PackFile> parts = new ArrayList<>();

    private PackFile(String file, TomlTable toml, String at, TomlPosition position) {
        this.file = file;
        this.toml = toml;
        this.at = at;
        this.position = position;
    }

    static PackFile parse(String file, Map<String, byte[]> files) {
        if (!files.containsKey(file)) throw new PackError(file, 0, 0, "is missing");
        var result = Toml.parse(PackReader.text(file, files.get(file)));
        if (result.hasErrors()) {
            var error = result.errors().get(0);
            throw new PackError(file, error.position().line(), error.position().column(), error.getMessage());
        }
        return new PackFile(file, result, "", null);
    }

    /** A text with its place. */
    record Value(String text, String file, TomlPosition position) {

        <T> T as(Function<String, Optional<T>> parse, String choices) {
            return parse.apply(text).orElseThrow(() -> error("\"" + text + "\" is not one of " + choices));
        }

        Pattern pattern() {
            try {
                return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
            } catch (PatternSyntaxException e) {
                throw error("not a regular expression: " + e.getDescription() + " at character " + (e.getIndex() + 1) + " of \"" + text + "\"");
            }
        }

        /** With one group, for a number, or with none. */
        Pattern counting() {
            var pattern = Pattern.compile(pattern().pattern(), Pattern.MULTILINE);
            if (pattern.matcher("").groupCount() > 1) throw error("it may have one group in round brackets, for the number: 'account\\.(\\d+)\\.'; write (?:…) for others");
            return pattern;
        }

        String macPrefix() {
            var digits = text.toLowerCase(Locale.ROOT).replaceAll("[:.-]", "");
            if (!digits.matches("[0-9a-f]{6}")) throw error("\"" + text + "\" is no MAC prefix: write it like \"80:5e:c0\"");
            return digits;
        }

        PackError error(String what) {
            return new PackError(file, position.line(), position.column(), what);
        }
    }

    /** A rule and where it stands. */
    record Rule(FileRule rule, PackFile from) {
        PackError error(String word, String what) {
            return from.error(word, what);
        }
    }

    // ---- reading single words

    String text(String word) {
        return value(word).orElseThrow(() -> missing(word)).text();
    }

    String text(String word, String otherwise) {
        return value(word).map(Value::text).orElse(otherwise);
    }

    /** What a QR code of an address holds. */
    String scan() {
        var form = text("scan", "{url}");
        if (!form.contains("{url}") && !form.contains("{address}")) throw error("scan", "\"scan\" needs {url} or {address}, which is the same without https://");
        return form;
    }

    private Optional<Value> value(String word) {
        var raw = raw(word);
        if (raw == null) return Optional.empty();
        if (!(raw instanceof String text)) throw error(word, "\"" + word + "\" must be text in quotes");
        return Optional.of(new Value(text, file, where(word)));
    }

    boolean flag(String word, boolean otherwise) {
        var raw = raw(word);
        if (raw == null) return otherwise;
        if (!(raw instanceof Boolean flag)) throw error(word, "\"" + word + "\" must be true or false");
        return flag;
    }

    private int number(String word, int least, int most, Integer otherwise) {
        var raw = raw(word);
        if (raw == null && otherwise != null) return otherwise;
        if (raw == null) throw missing(word);
        if (!(raw instanceof Long number) || number < least || number > most) throw error(word, "\"" + word + "\" must be a whole number from " + least + " to " + most);
        return number.intValue();
    }

    List<Value> texts(String word) {
        var raw = raw(word);
        if (raw == null) return List.of();
        if (!(raw instanceof TomlArray array)) throw error(word, "\"" + word + "\" must be a list of texts");
        var values = new ArrayList<Value>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof String text)) throw new PackError(file, array.inputPositionOf(i).line(), array.inputPositionOf(i).column(), "\"" + word + "\" must hold texts in quotes");
            values.add(new Value(text, file, array.inputPositionOf(i)));
        }
        return values;
    }

    // ---- reading the parts of pack.toml

    Map<IdentityKind, String> provisionUris() {
        var part = part("provision").orElseThrow(() -> missing("provision"));
        var uris = part.uris();
        if (uris.isEmpty()) throw error("provision", "say what its phones fetch: mac = \"{base}/\", or imei, or uuid");
        return uris;
    }

    /** Where phones fetch their directory and how much of it at once; empty when they know none. */
    Optional<VendorPack.BookRule> bookRule() {
        return part("phonebook").map(part -> {
            var uris = part.uris();
            if (uris.isEmpty()) throw error("phonebook", "say what its phones fetch: mac = \"{base}/{mac}-book.xml\", or imei, or uuid");
            return new VendorPack.BookRule(uris, part.number("entries", 0, 100_000, 0));
        });
    }

    /** Settings in the words of VOCABULARY.md, places and all. */
    Vars settings() {
        var raw = raw("settings");
        if (raw == null) return Vars.NONE;
        if (!(raw instanceof TomlTable table)) throw error("settings", "\"settings\" must be a table");
        try {
            return Vars.of(table);
        } catch (Invalid e) {
            var problem = e.problems().get(0);
            var args = problem.args();
            var what = switch (problem.key()) {
                case "vars.type" -> "\"" + args.get(2) + "\" must be " + args.get(3);
                case "vars.misspelt" -> "unknown setting \"" + args.get(2) + "\"; did you mean \"" + args.get(3) + "\"?";
                case "vars.unknown" -> "unknown setting \"" + args.get(2) + "\"; VOCABULARY.md lists them all";
                default -> "not settings: " + problem.key();
            };
            if (args.size() < 2) throw error("settings", what);
            throw new PackError(file, (Integer) args.get(0), (Integer) args.get(1), what);
        }
    }

    /** The form of the vendor's own keys, for tables like {@code [yealink]} in Vars; empty when its templates print none. */
    Optional<Pattern> rawKeys() {
        return part("raw").map(part -> part.value("key").orElseThrow(() -> part.missing("key", "say what a key looks like: key = '[a-z0-9_.]+'")).pattern());
    }

    /** Keys that count, and the capability of the model that they must not exceed. */
    List<VendorPack.Limit> limits() {
        var limits = new ArrayList<VendorPack.Limit>();
        part("limits").ifPresent(part -> {
            for (var capability : VendorPack.Capability.values()) part.counters(capability.name().toLowerCase(Locale.ROOT)).forEach(counter -> limits.add(new VendorPack.Limit(capability, counter)));
        });
        return limits;
    }

    /** Expressions in quotes, or tables {@code { key = '…', first = 0 }} of those that do not count from 1. */
    private List<VendorPack.Counter> counters(String word) {
        var raw = raw(word);
        if (raw == null) return List.of();
        if (!(raw instanceof TomlArray array)) throw error(word, "\"" + word + "\" must be a list");
        var counters = new ArrayList<VendorPack.Counter>();
        for (int i = 0; i < array.size(); i++) {
            var where = array.inputPositionOf(i);
            if (array.get(i) instanceof String text) counters.add(new VendorPack.Counter(new Value(text, file, where).counting(), 1, 1, 1));
            else if (array.get(i) instanceof TomlTable table) counters.add(part(table, word, where).counter());
            else throw new PackError(file, where.line(), where.column(), "\"" + word + "\" must hold texts in quotes, or tables like { key = 'idx=\"(\\d+)\"', first = 0 }");
        }
        return counters;
    }

    private VendorPack.Counter counter() {
        var key = value("key").orElseThrow(() -> missing("key"));
        if (key.counting().matcher("").groupCount() == 0) throw key.error("it needs a group in round brackets, for the number: 'idx=\"(\\d+)\"'");
        return new VendorPack.Counter(key.counting(), number("first", 0, 1_000_000, 1), number("step", 1, 1_000_000, 1), number("is", 1, 1000, 1));
    }

    private Map<IdentityKind, String> uris() {
        var part = this;
        var uris = new EnumMap<IdentityKind, String>(IdentityKind.class);
        for (var kind : IdentityKind.values()) {
            var word = kind.name().toLowerCase(Locale.ROOT);
            part.value(word).ifPresent(uri -> {
                if (!uri.text().contains("{base}/")) throw uri.error("it needs \"{base}/\", which stands for this server");
                uris.put(kind, uri.text());
            });
        }
        return uris;
    }

    Map<String, Map<String, String>> tables(String word) {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        var all = part(word);
        if (all.isEmpty()) return tables;
        for (var name : all.get().toml.keySet()) {
            var table = all.get().part(name).orElseThrow();
            var entries = new LinkedHashMap<String, String>();
            for (var key : table.toml.keySet()) entries.put(key, table.text(key));
            if (!entries.containsKey("*")) throw all.get().error(name, "[" + word + "." + name + "] needs \"*\", the answer for everything that it does not list");
            tables.put(name, entries);
        }
        return tables;
    }

    List<Rule> rules() {
        if (!(raw("file") instanceof TomlArray array) || array.isEmpty()) throw error("file", "name the files that its phones ask for, one [[file]] each");
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof TomlTable table)) throw error("file", "write [[file]], with two brackets");
            var part = part(table, "[file]", array.inputPositionOf(i));
            rules.add(new Rule(part.rule(), part));
        }
        return rules;
    }

    private FileRule rule() {
        var path = value("path").orElseThrow(() -> missing("path")).pattern();
        if (flag("absent", false)) return new FileRule(path, "", "", "text/plain", Escape.KEYVALUE, "", false, false, Scope.COMMON, true);
        var scope = value("scope").map(v -> v.as(PackFile::scope, "device, common, book")).orElse(Scope.DEVICE);
        boolean named = Stream.of(IdentityKind.values()).anyMatch(kind -> FileRule.names(path, kind));
        if (scope != Scope.COMMON && !named) throw error("path", "a file of one phone needs a group (?<mac>…), (?<imei>…) or (?<uuid>…); for a file that all share write scope = \"common\"");
        var escape = value("escape").orElseThrow(() -> missing("escape", "state how values are written: " + ESCAPES)).as(Escape::named, ESCAPES);
        if (raw("secret") == null) throw missing("secret", "state whether the file holds credentials: true or false");
        value("type").ifPresent(PackFile::refuseCharset);
        return new FileRule(path, text("name"), text("template"), text("type"), escape, text("empty", ""), flag("crlf", false), flag("secret", true), scope, false);
    }

    private static void refuseCharset(Value type) {
        var m = Pattern.compile("charset=([^;]*)").matcher(type.text());
        if (m.find() && !Set.of("utf-8", "iso-8859-1", "us-ascii").contains(m.group(1).strip().toLowerCase(Locale.ROOT))) throw type.error("the charset must be utf-8, iso-8859-1 or us-ascii");
    }

    private static Optional<Scope> scope(String name) {
        for (var scope : Scope.values()) if (scope.name().toLowerCase(Locale.ROOT).equals(name)) return Optional.of(scope);
        return Optional.empty();
    }

    // ---- reading models.toml

    List<PhoneModel> models(String vendor, Set<IdentityKind> kinds) {
        var models = new ArrayList<PhoneModel>();
        for (var name : toml.keySet()) models.add(part(name).orElseThrow(() -> error(name, "a model is a table: write [" + name + "]")).model(vendor, name, kinds));
        if (models.isEmpty()) throw new PackError(file, 1, 1, "a pack needs at least one model");
        done();
        return models;
    }

    private PhoneModel model(String vendor, String name, Set<IdentityKind> kinds) {
        var subType = value("type").map(v -> v.as(PackFile::subType, "desk, mobile, other")).orElse(SubType.DESK);
        var identities = new TreeSet<IdentityKind>();
        for (var value : texts("identity")) {
            var kind = value.as(PackFile::kind, "mac, imei, uuid");
            if (!kinds.contains(kind)) throw value.error("pack.toml has no provision." + value.text() + ", so a phone cannot be known by it");
            identities.add(kind);
        }
        if (identities.isEmpty()) identities.add(defaultIdentity(subType, kinds));
        return new PhoneModel(vendor, name, number("lines", 1, 1000, null), number("keys", 0, 1000, 0), text("family", ""), subType, identities, text("code", ""),
            number("modules", 0, 20, 0), number("module_keys", 0, 500, 0), texts("also").stream().map(Value::text).toList(), settings());
    }

    private IdentityKind defaultIdentity(SubType subType, Set<IdentityKind> kinds) {
        var kind = switch (subType) { case DESK -> IdentityKind.MAC; case MOBILE -> IdentityKind.IMEI; case OTHER -> IdentityKind.UUID; };
        if (!kinds.contains(kind)) throw error("type", "write identity = [\"…\"]: pack.toml has no provision." + kind.name().toLowerCase(Locale.ROOT));
        return kind;
    }

    private static Optional<SubType> subType(String name) {
        for (var type : SubType.values()) if (type.name().toLowerCase(Locale.ROOT).equals(name)) return Optional.of(type);
        return Optional.empty();
    }

    private static Optional<IdentityKind> kind(String name) {
        for (var kind : IdentityKind.values()) if (kind.name().toLowerCase(Locale.ROOT).equals(name)) return Optional.of(kind);
        return Optional.empty();
    }

    // ---- places and leftovers

    /** Refuses words that nothing asked for: most are misspelt. */
    void done() {
        for (var part : parts) part.done();
        for (var word : toml.keySet()) if (!asked.contains(word)) throw error(word, "unknown word \"" + word + "\"" + (at.isEmpty() ? "" : " in " + at) + "; known here: " + new TreeSet<>(asked));
    }

    private Optional<PackFile> part(String word) {
        var raw = raw(word);
        if (raw == null) return Optional.empty();
        if (!(raw instanceof TomlTable table)) throw error(word, "\"" + word + "\" must be a table");
        return Optional.of(part(table, word, where(word)));
    }

    private PackFile part(TomlTable table, String word, TomlPosition where) {
        var part = new PackFile(file, table, "[" + word + "]", where);
        parts.add(part);
        return part;
    }

    private Object raw(String word) {
        asked.add(word);
        return toml.get(List.of(word));
    }

    private TomlPosition where(String word) {
        return toml.inputPositionOf(List.of(word));
    }

    private PackError missing(String word) {
        return missing(word, "\"" + word + "\" is missing");
    }

    private PackError missing(String word, String what) {
        return position == null ? new PackError(file, 1, 1, what) : new PackError(file, position.line(), position.column(), what + " in " + at);
    }

    PackError error(String word, String what) {
        var where = where(word);
        if (where == null) return missing(word, what);
        return new PackError(file, where.line(), where.column(), what);
    }
}
