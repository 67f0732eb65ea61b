package org.linecard.vars;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.linecard.problems.Invalid;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** The text of Vars, statement by statement, so that one can be taken out without touching the rest: neither its order nor its comments. */
public final class VarsText {

    /**
     * @param word  as the text calls it, with its table before it: {@code ntp_server}, {@code ownership.language}, {@code keys 2} for the second key
     * @param value as text
     * @param line  where it begins, from 1
     */
    public record Statement(String word, String value, int line) {
        public String getWord() { return word; }
        public String getValue() { return value; }
    }

    private final List<String> lines;
    private final List<Statement> statements = new ArrayList<>();
    /** Where something begins: a statement, or the head of a table. */
    private final TreeSet<Integer> starts = new TreeSet<>();

    private VarsText(String toml) {
        lines = toml.lines().toList();
    }

    /** A text that is no TOML has no statements. */
    public static VarsText of(String toml) {
        var text = new VarsText(toml == null || toml.length() > Vars.LONGEST || Nesting.deepest(toml) > Vars.DEEPEST ? "" : toml);
        var result = Toml.parse(String.join("\n", text.lines));
        if (!result.hasErrors()) text.read(result);
        return text;
    }

    public List<Statement> statements() {
        return List.copyOf(statements);
    }

    /**
     * The text without one of them; a table that held nothing else goes with it.
     *
     * @throws Invalid when it stands so that it can only be taken out by hand
     */
    public String without(String word) {
        var at = IntStream.range(0, statements.size()).filter(i -> statements.get(i).word().equals(word)).findFirst().orElseThrow(() -> new Invalid("vars", "vars.byHand", word));
        var it = statements.get(at);
        var head = it.line() > 1 && isHead(starts.lower(it.line())) && isLastOfTable(it.line()) ? starts.lower(it.line()) : it.line();
        var left = new ArrayList<>(lines.subList(0, head - 1));
        left.addAll(lines.subList(end(it.line()), lines.size()));
        var text = String.join("\n", left).strip();
        var values = statements.stream().filter(other -> other != it).map(Statement::value).toList();
        if (!of(text).statements.stream().map(Statement::value).toList().equals(values)) throw new Invalid("vars", "vars.byHand", word);
        return text.isEmpty() ? "" : text + "\n";
    }

    /** Last line of what begins at {@code line}: comments and blank lines before the next thing belong to that. */
    private int end(int line) {
        var next = starts.higher(line);
        int end = next == null ? lines.size() : next - 1;
        while (end > line && (lines.get(end - 1).isBlank() || lines.get(end - 1).strip().startsWith("#"))) end--;
        return end;
    }

    private boolean isHead(Integer line) {
        return line != null && lines.get(line - 1).strip().startsWith("[") && statements.stream().noneMatch(it -> it.line() == line);
    }

    private boolean isLastOfTable(int line) {
        var next = starts.higher(line);
        return next == null || lines.get(next - 1).strip().startsWith("[");
    }

    private void read(TomlTable root) {
        for (var word : root.keySet()) {
            var value = root.get(List.of(word));
            int line = root.inputPositionOf(List.of(word)).line();
            starts.add(line);
            if (value instanceof TomlTable table && lines.get(line - 1).strip().startsWith("[")) table(word, table);
            else if (value instanceof TomlArray array && lines.get(line - 1).strip().startsWith("[[")) tables(word, array);
            else add(word, value, line);
        }
    }

    private void table(String name, TomlTable table) {
        for (var path : table.keyPathSet()) add(name + "." + String.join(".", path), table.get(path), table.inputPositionOf(path).line());
    }

    private void tables(String word, TomlArray array) {
        for (int i = 0; i < array.size(); i++) add(word + " " + (i + 1), array.get(i), array.inputPositionOf(i).line());
    }

    private void add(String word, Object value, int line) {
        starts.add(line);
        statements.add(new Statement(word, text(value), line));
    }

    private static String text(Object value) {
        if (value instanceof TomlTable table) return String.join(", ", table.keySet().stream().map(key -> key + " " + text(table.get(List.of(key)))).toList());
        if (value instanceof TomlArray array) return String.join(", ", array.toList().stream().map(VarsText::text).toList());
        return String.valueOf(value);
    }
}
