package org.linecard.vars;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linecard.problems.Invalid;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * One layer of settings, parsed from the TOML that somebody wrote. A word that is a {@link Setting} must have its type; any other word is kept for
 * templates under {@code vars}, and listed in {@link #unknown()} because it is often a misspelling. Immutable.
 */
public final class Vars {

    public static final Vars NONE = new Vars(new EnumMap<>(Setting.class), Map.of(), List.of());

    /** Characters; a line of text is worth about 40. */
    public static final int LONGEST = 65_536;
    public static final int DEEPEST = 8;

    /** A word that no setting has. Counted from 1. */
    public record Unknown(String word, int line, int column) { }

    private final Map<Setting, Object> settings;
    private final Map<String, Object> values;
    private final List<Unknown> unknown;

    private Vars(Map<Setting, Object> settings, Map<String, Object> values, List<Unknown> unknown) {
        this.settings = settings;
        this.values = values;
        this.unknown = List.copyOf(unknown);
    }

    /**
     * @param toml null or blank for none
     * @throws Invalid on field {@code vars}: {@code vars.toml} (line, column, text), {@code vars.type} (line, column, word, what is expected),
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
        var settings = new EnumMap<Setting, Object>(Setting.class);
        var unknown = new ArrayList<Unknown>();
        for (var word : result.keySet()) {
            var where = result.inputPositionOf(List.of(word));
            var setting = Setting.named(word);
            if (setting.isEmpty()) unknown.add(new Unknown(word, where.line(), where.column()));
            else settings.put(setting.get(), taken(setting.get(), result.get(List.of(word)), where));
        }
        unknown.sort((a, b) -> a.line() != b.line() ? a.line() - b.line() : a.column() - b.column());
        return new Vars(settings, table(result, 1), unknown);
    }

    private static Object taken(Setting setting, Object raw, TomlPosition where) {
        return setting.take(raw).orElseThrow(() -> new Invalid("vars", "vars.type", where.line(), where.column(), setting.word(), setting.expected()));
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

    /** Everything that was written: text, whole numbers, truth values, lists and tables; what TOML has beyond that (dates, fractions) as text. */
    public Map<String, Object> values() {
        return values;
    }

    /** In the order of the text. */
    public List<Unknown> unknown() {
        return unknown;
    }

    Optional<Object> get(Setting setting) {
        return Optional.ofNullable(settings.get(setting));
    }
}
