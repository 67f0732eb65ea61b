package org.linecard.vars;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.linecard.problems.Invalid;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * What somebody put on one programmable key.
 *
 * @param module 0 for the phone itself, 1 and up for its expansion modules
 * @param key    place on the phone or module, from 1
 * @param line   number of the line that the key uses; 0 leaves it to the phone
 * @param value  extension, number or address; empty where the type needs none
 * @param label  what stands beside it; empty for the value
 */
public record Key(int module, int key, Type type, int line, String value, String label) {

    /** What a key does. {@code NONE} clears what a lower layer put there. */
    public enum Type {
        NONE, LINE, BLF, SPEED, PARK, FORWARD, TRANSFER, DTMF, URL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean needsValue() {
            return this == BLF || this == SPEED || this == PARK || this == DTMF || this == URL;
        }
    }

    private static final Set<String> WORDS = Set.of("module", "key", "type", "line", "value", "label");

    /** One slot of a phone or module. */
    private record Slot(int module, int key) implements Comparable<Slot> {
        @Override public int compareTo(Slot other) {
            return module != other.module ? Integer.compare(module, other.module) : Integer.compare(key, other.key);
        }
    }

    /** Slot by slot the upper layer wins; in the order of modules and slots. */
    static List<Key> over(List<?> lower, List<?> upper) {
        var slots = new TreeMap<Slot, Key>();
        for (var layer : List.of(lower, upper)) for (var it : layer) slots.put(new Slot(((Key) it).module, ((Key) it).key), (Key) it);
        return List.copyOf(slots.values());
    }

    /** @throws Invalid {@code vars.type} with the place of the entry that is wrong */
    static List<Key> read(Object raw, TomlPosition where) {
        if (!(raw instanceof TomlArray array) || !(array.isEmpty() || array.get(0) instanceof TomlTable)) throw wrong(where, "keys", "tables: write [[keys]] before each key");
        var keys = new ArrayList<Key>();
        var taken = new TreeMap<Slot, Key>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof TomlTable table)) throw wrong(array.inputPositionOf(i), "keys", "tables: write [[keys]] before each key");
            var key = new Reader(table, array.inputPositionOf(i)).key();
            if (taken.putIfAbsent(new Slot(key.module, key.key), key) != null) throw wrong(array.inputPositionOf(i), "keys.key", "a place that no other entry of this layer uses");
            keys.add(key);
        }
        return over(List.of(), keys);
    }

    private static Invalid wrong(TomlPosition where, String word, String expected) {
        return new Invalid("vars", "vars.type", where.line(), where.column(), word, expected);
    }

    private record Reader(TomlTable table, TomlPosition at) {

        Key key() {
            for (var word : table.keySet()) if (!WORDS.contains(word)) throw wrong(where(word), "keys." + word, "one of module, key, type, line, value, label");
            var type = type();
            var value = text("value", 200);
            if (type.needsValue() && value.isEmpty()) throw wrong(at, "keys.value", "filled for a key of type \"" + type.word() + "\"");
            return new Key(number("module", 0, 20, 0), number("key", 1, 500, -1), type, number("line", 0, 1000, 0), value, text("label", 100));
        }

        private Type type() {
            for (var type : Type.values()) if (type.word().equals(table.get(List.of("type")))) return type;
            throw wrong(where("type"), "keys.type", "one of \"none\", \"line\", \"blf\", \"speed\", \"park\", \"forward\", \"transfer\", \"dtmf\", \"url\"");
        }

        private int number(String word, int least, int most, int absent) {
            var raw = table.get(List.of(word));
            if (raw == null && absent >= 0) return absent;
            if (raw instanceof Long number && number >= least && number <= most) return number.intValue();
            throw wrong(where(word), "keys." + word, "a whole number from " + least + " to " + most);
        }

        private String text(String word, int longest) {
            var raw = table.get(List.of(word));
            if (raw == null) return "";
            if (raw instanceof String text && text.length() <= longest) return text.strip();
            throw wrong(where(word), "keys." + word, "text of at most " + longest + " characters in quotes");
        }

        private TomlPosition where(String word) {
            var where = table.inputPositionOf(List.of(word));
            return where == null ? at : where;
        }
    }
}
