package org.linecard.templates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that templates may use, as a tree: {@code device.mac}, {@code lines[].label}, {@code vars.*}. Read from the tables of
 * {@code vendor-packs/VOCABULARY.md}, so that what is documented is exactly what is allowed.
 */
public final class Words {

    /** What a word stands for. {@code FREE} is a table whose words nobody can know beforehand. */
    public enum Type { TEXT, NUMBER, FLAG, SECRET, LIST, TABLE, FREE }

    /**
     * @param always   never empty
     * @param common   present also in files that all phones share
     * @param meaning  one sentence
     */
    public record Word(String name, Type type, boolean always, boolean common, String meaning) { }

    private final Map<String, Word> words;

    private Words(Map<String, Word> words) {
        this.words = words;
    }

    /**
     * Reads the rows of all tables whose first column is headed "word": {@code | `word` | type | always or may be empty | every or device | meaning |}.
     * Everything else is prose.
     *
     * @throws TemplateError when a row is wrong
     */
    public static Words parse(String file, String markdown) {
        var words = new LinkedHashMap<String, Word>();
        int number = 0;
        boolean table = false;
        for (var line : markdown.split("\n", -1)) {
            number++;
            table = line.startsWith("| word ") || table && line.startsWith("|");
            if (!table || !line.startsWith("| `")) continue;
            var cells = line.substring(1).split("\\|");
            if (cells.length < 5 || cells[4].isBlank()) throw new TemplateError(file, number, 1, "", "a word needs five cells: word, type, filled, files, meaning");
            var name = cells[0].strip().replace("`", "");
            var type = type(cells[1].strip());
            if (type == null) throw new TemplateError(file, number, line.indexOf(cells[1].strip()) + 1, name, "unknown type \"" + cells[1].strip() + "\": use text, number, flag, secret or list");
            add(words, name, new Word(name, type, cells[2].strip().equals("always"), cells[3].strip().equals("every"), cells[4].strip()), file, number);
        }
        return new Words(words);
    }

    private static void add(Map<String, Word> words, String name, Word word, String file, int line) {
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            var parent = name.substring(0, dot);
            words.putIfAbsent(parent, new Word(parent, Type.TABLE, true, true, ""));
            if (!parent.endsWith("[]")) continue;
            var list = parent.substring(0, parent.length() - 2);
            words.putIfAbsent(list, new Word(list, Type.LIST, true, true, ""));
        }
        var key = name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
        if (key.endsWith("[]")) key = key.substring(0, key.length() - 2);
        var before = words.put(key, word);
        if (before != null && !before.meaning().isEmpty()) throw new TemplateError(file, line, 1, name, "the word \"" + name + "\" is listed twice");
    }

    private static Type type(String cell) {
        return switch (cell) {
            case "text" -> Type.TEXT;
            case "number" -> Type.NUMBER;
            case "flag" -> Type.FLAG;
            case "secret" -> Type.SECRET;
            case "list" -> Type.LIST;
            case "free" -> Type.FREE;
            default -> null;
        };
    }

    /** The word of that full name ({@code lines[].label}), or null. */
    Word find(String name) {
        return words.get(name);
    }

    /** All listed words by name, without the tables that merely hold others. */
    public Map<String, Word> listed() {
        var listed = new TreeMap<String, Word>();
        words.forEach((name, word) -> { if (!word.meaning().isEmpty()) listed.put(name, word); });
        return listed;
    }

    /** The listed word that is spelled most like {@code name}; empty when none is near. */
    String nearest(String name) {
        String best = "";
        int least = Math.max(2, name.length() / 3) + 1;
        for (var candidate : words.keySet()) {
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
