package org.linecard.vars;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linecard.problems.Invalid;
import org.linecard.problems.Nearest;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * What one layer says, parsed from the TOML that somebody wrote: {@link Setting}s of their type; {@code [ownership]} of those that a person at the phone
 * may own; {@code [custom]}, free words for an operator's own templates; and any other table as keys of the vendor whose pack has that folder name.
 * Any other word is a mistake. Immutable.
 */
public final class Vars {

    public static final Vars NONE = new Vars(new EnumMap<>(Setting.class), new EnumMap<>(Setting.class), Map.of(), Map.of(), Map.of());

    /** Characters; a line of text is worth about 40. */
    public static final int LONGEST = 65_536;
    public static final int DEEPEST = 8;

    private static final String OWNERSHIP = "ownership";
    private static final String CUSTOM = "custom";

    /** Where a vendor's table begins. Counted from 1. */
    public record Place(int line, int column) { }

    private final Map<Setting, Object> settings;
    private final Map<Setting, Ownership> ownership;
    private final Map<String, Object> custom;
    private final Map<String, Map<String, String>> raw;
    private final Map<String, Place> places;

    private Vars(Map<Setting, Object> settings, Map<Setting, Ownership> ownership, Map<String, Object> custom, Map<String, Map<String, String>> raw, Map<String, Place> places) {
        this.settings = settings;
        this.ownership = ownership;
        this.custom = custom;
        this.raw = raw;
        this.places = places;
    }

    /**
     * @param toml null or blank for none
     * @throws Invalid on field {@code vars}: {@code vars.toml} (line, column, text), {@code vars.type} (line, column, word, what is expected),
     *                 {@code vars.unknown} (line, column, word), {@code vars.misspelt} (line, column, word, nearest known word),
     *                 {@code vars.long} (most characters), {@code vars.deep} (deepest level)
     */
    public static Vars parse(String toml) {
        if (toml == null || toml.isBlank()) return NONE;
        if (toml.length() > LONGEST) throw new Invalid("vars", "vars.long", LONGEST);
        refuseControls(toml);
        if (Nesting.deepest(toml) > DEEPEST) throw new Invalid("vars", "vars.deep", DEEPEST);
        var result = Toml.parse(toml);
        if (result.hasErrors()) {
            var error = result.errors().get(0);
            throw new Invalid("vars", "vars.toml", error.position().line(), error.position().column(), error.getMessage());
        }
        return of(result);
    }

    /** The same from a table of a larger text, with places in that text. */
    public static Vars of(TomlTable toml) {
        var vars = new Vars(new EnumMap<>(Setting.class), new EnumMap<>(Setting.class), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var word : toml.keySet()) vars.take(word, toml.get(List.of(word)), toml.inputPositionOf(List.of(word)));
        return vars;
    }

    /**
     * What a record says that is not written in TOML; a value that is null or empty says nothing.
     *
     * @throws IllegalArgumentException for a value that the setting does not take
     */
    public static Vars of(Map<Setting, ?> values) {
        var settings = new EnumMap<Setting, Object>(Setting.class);
        values.forEach((setting, value) -> {
            if (value != null && !value.equals("")) settings.put(setting, setting.take(value).orElseThrow(() -> new IllegalArgumentException(setting.word() + " takes " + setting.expected())));
        });
        return settings.isEmpty() ? NONE : new Vars(settings, Map.of(), Map.of(), Map.of(), Map.of());
    }

    private void take(String word, Object value, TomlPosition where) {
        var setting = Setting.named(word);
        if (setting.isPresent()) settings.put(setting.get(), taken(setting.get(), value, where));
        else if (word.equals(OWNERSHIP)) own(value, where);
        else if (word.equals(CUSTOM)) custom.putAll(table(aTable(word, value, where), 2));
        else if (value instanceof TomlTable table && !table.isEmpty()) vendor(word, table, where);
        else throw unknown(word, where);
    }

    private static Object taken(Setting setting, Object raw, TomlPosition where) {
        if (setting == Setting.KEYS) return Key.read(raw, where);
        return setting.take(raw).orElseThrow(() -> wrong(where, setting.word(), setting.expected()));
    }

    private void own(Object value, TomlPosition where) {
        var table = aTable(OWNERSHIP, value, where);
        for (var word : table.keySet()) {
            var at = table.inputPositionOf(List.of(word));
            var setting = Setting.named(word).orElseThrow(() -> unknown(word, at));
            var chosen = Ownership.named(table.get(List.of(word))).orElseThrow(() -> wrong(at, OWNERSHIP + "." + word, "\"enforce\", \"once\" or \"leave\""));
            if (chosen != Ownership.ENFORCE && !setting.mayBeLeft()) throw wrong(at, OWNERSHIP + "." + word, "\"enforce\": without it the phone may not work");
            ownership.put(setting, chosen);
        }
    }

    private void vendor(String folder, TomlTable table, TomlPosition where) {
        var keys = new TreeMap<String, String>();
        flatten("", table, keys, 1);
        raw.put(folder, Collections.unmodifiableMap(keys));
        places.put(folder, new Place(where.line(), where.column()));
    }

    /** {@code account.1.label} without quotes is a table of tables to TOML; a vendor's key to us. */
    private static void flatten(String prefix, TomlTable table, Map<String, String> into, int depth) {
        if (depth > DEEPEST) throw new Invalid("vars", "vars.deep", DEEPEST);
        for (var word : table.keySet()) {
            var value = table.get(List.of(word));
            if (value instanceof TomlTable inner) flatten(prefix + word + ".", inner, into, depth + 1);
            else if (value instanceof TomlArray) throw wrong(table.inputPositionOf(List.of(word)), prefix + word, "text, a number, true or false");
            else into.put(prefix + word, String.valueOf(value));
        }
    }

    private static TomlTable aTable(String word, Object value, TomlPosition where) {
        if (value instanceof TomlTable table) return table;
        throw wrong(where, word, "a table: write [" + word + "]");
    }

    private static Invalid wrong(TomlPosition where, String word, String expected) {
        return new Invalid("vars", "vars.type", where.line(), where.column(), word, expected);
    }

    private static Invalid unknown(String word, TomlPosition where) {
        var near = Nearest.to(word, Setting.words());
        return near.isEmpty() ? new Invalid("vars", "vars.unknown", where.line(), where.column(), word) : new Invalid("vars", "vars.misspelt", where.line(), where.column(), word, near);
    }

    /** TOML itself forbids them; a clear place is better than a parser's guess. */
    private static void refuseControls(String toml) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < toml.length(); i++) {
            char c = toml.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                throw new Invalid("vars", "vars.toml", line, column, String.format("Control character U+%04X", (int) c));
            }
            column++;
            if (c == '\n') {
                line++;
                column = 1;
            }
        }
    }

    private static Map<String, Object> table(TomlTable table, int depth) {
        var values = new LinkedHashMap<String, Object>();
        for (var word : table.keySet()) values.put(word, plain(table.get(List.of(word)), depth));
        return Collections.unmodifiableMap(values);
    }

    private static Object plain(Object raw, int depth) {
        if (depth > DEEPEST) throw new Invalid("vars", "vars.deep", DEEPEST);
        if (raw instanceof TomlTable table) return table(table, depth + 1);
        if (raw instanceof TomlArray array) {
            var items = new ArrayList<Object>();
            for (int i = 0; i < array.size(); i++) items.add(plain(array.get(i), depth + 1));
            return List.copyOf(items);
        }
        return raw instanceof String || raw instanceof Long || raw instanceof Boolean ? raw : String.valueOf(raw);
    }

    /** Free words: text, whole numbers, truth values, lists and tables; what TOML has beyond that (dates, fractions) as text. */
    public Map<String, Object> custom() {
        return Collections.unmodifiableMap(custom);
    }

    /** Keys in a vendor's own words, by the folder name of its pack; whether there is such a pack is not known here. */
    public Map<String, Map<String, String>> raw() {
        return Collections.unmodifiableMap(raw);
    }

    /** Where the vendor's table begins; (1, 1) when this was not read from a text. */
    public Place placeOf(String vendorFolder) {
        return places.getOrDefault(vendorFolder, new Place(1, 1));
    }

    /** What this says about the setting. */
    public Optional<Object> get(Setting setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    Optional<Ownership> ownership(Setting setting) {
        return Optional.ofNullable(ownership.get(setting));
    }
}
