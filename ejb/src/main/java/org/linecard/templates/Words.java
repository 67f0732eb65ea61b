package org.linecard.templates;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.linecard.problems.Nearest;

/**
 * The words that templates may use, as a tree: {@code device.mac}, {@code lines[].label}, {@code custom.*}. Read from the tables of
 * {@code vendor-packs/VOCABULARY.md}, so that what is documented is exactly what is allowed.
 */
public final class Words {

    /** What a word stands for. {@code FREE} is a table whose words nobody can know beforehand. */
    public enum Type { TEXT, NUMBER, FLAG, SECRET, LIST, TABLE, FREE }

    /**
     * @param always   never empty
     * @param files    in which it is there
     * @param meaning  one sentence
     */
    public record Word(String name, Type type, boolean always, Files files, String meaning) {
        /** Whether it is there also in files that all phones share. */
        public boolean common() {
            return files == Files.EVERY;
        }
    }

    /** {@code EVERY} file; those of one {@code DEVICE}, its phone book included; phone {@code BOOK}s only. */
    public enum Files {
        EVERY, DEVICE, BOOK;

        /** Whether a word that is there in these files is there in files of that kind, too. */
        boolean in(Files kind) {
            return ordinal() <= kind.ordinal();
        }
    }

    private final Map<String, Word> words;

    private Words(Map<String, Word> words) {
        this.words = words;
    }

    /**
     * Reads the rows of all tables whose first column is headed "word": {@code | `word` | type | always or may be empty | every, device or book | meaning |}.
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
            var files = files(cells[3].strip());
            if (files == null) throw new TemplateError(file, number, line.indexOf(cells[3].strip()) + 1, name, "unknown kind of file \"" + cells[3].strip() + "\": use every, device or book");
            add(words, name, new Word(name, type, cells[2].strip().equals("always"), files, cells[4].strip()), file, number);
        }
        return new Words(words);
    }

    private static void add(Map<String, Word> words, String name, Word word, String file, int line) {
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            var parent = name.substring(0, dot);
            words.putIfAbsent(parent, new Word(parent, Type.TABLE, true, Files.EVERY, ""));
            if (!parent.endsWith("[]")) continue;
            var list = parent.substring(0, parent.length() - 2);
            words.putIfAbsent(list, new Word(list, Type.LIST, true, Files.EVERY, ""));
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

    private static Files files(String cell) {
        for (var files : Files.values()) if (files.name().toLowerCase(Locale.ROOT).equals(cell)) return files;
        return null;
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
        return Nearest.to(name, words.keySet());
    }
}
