package org.linecard.templates;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import io.pebbletemplates.pebble.node.RootNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The compiled templates of one pack. They may include and extend each other and nothing else. Immutable, safe for many threads, touches no file. */
public final class TemplateSet {

    /**
     * What a template is made of.
     *
     * @param templates names of all that it includes or extends, its own included
     * @param words     listed words that it asks for, somewhere
     */
    public record Uses(Set<String> templates, Set<String> words) { }

    private final Map<String, String> sources;
    private final Map<String, Map<String, String>> lookUps;
    private final Map<String, Set<String>> tables;
    private final Map<String, RootNode> roots = new HashMap<>();
    private final PebbleEngine engine;

    /**
     * @param sources template text by name
     * @param tables  what {@code {{ word | table("name") }}} looks up; {@code *} holds the answer for everything that is not listed
     * @throws TemplateError when one of them cannot be read as a template
     */
    public TemplateSet(Map<String, String> sources, Map<String, Map<String, String>> tables) {
        this.sources = new TreeMap<>(sources);
        this.lookUps = tables;
        this.tables = new HashMap<>();
        tables.forEach((name, table) -> this.tables.put(name, Set.copyOf(table.keySet())));
        this.engine = Dialect.engine(this.sources, tables, roots::put);
        for (var name : this.sources.keySet()) compile(name);
    }

    /** The same with other texts for some templates, and with more templates. */
    public TemplateSet with(Map<String, String> others) {
        var merged = new TreeMap<>(sources);
        merged.putAll(others);
        return new TemplateSet(merged, lookUps);
    }

    /** The text of a template; null when there is none of that name. */
    public String source(String template) {
        return sources.get(template);
    }

    /**
     * Makes sure that the template, and all that it includes or extends, uses listed words only.
     *
     * @param secret whether the file may hold secret words
     * @param files  what kind of file it is; words that only other kinds have do not exist in it
     * @throws TemplateError naming file, line and word
     */
    public Uses check(String template, Words words, boolean secret, Words.Files files) {
        return new WordCheck(roots, sources, tables.keySet(), words, secret, files).check(template);
    }

    /**
     * Fills in the template.
     *
     * @param empty  what is written for a value that is empty, or becomes so when it is made one line
     * @param values maps, lists, text, numbers and truth values only
     * @throws TemplateError naming the template, when a word is missing or a limit is reached
     */
    public String render(String template, Escape escape, String empty, Map<String, Object> values) {
        var output = new Output(template);
        try (var run = Run.start(template, escape, empty)) {
            engine.getTemplate(template).evaluate(output, values, Locale.ROOT);
            return output.toString();
        } catch (PebbleException e) {
            throw error(template, e);
        } catch (StackOverflowError e) {
            throw new TemplateError(template, 0, 0, "", "nested too deeply");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(String name) {
        try {
            engine.getTemplate(name);
        } catch (PebbleException e) {
            throw error(name, e);
        } catch (StackOverflowError e) {
            throw new TemplateError(name, 0, 0, "", "nested too deeply");
        }
    }

    private TemplateError error(String asked, PebbleException e) {
        var template = e.getFileName() == null ? asked : e.getFileName();
        int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
        if (e.getCause() instanceof TemplateError inner) return inner;
        if (e instanceof LoaderException) return new TemplateError(asked, 0, 0, "", e.getPebbleMessage());
        var word = e instanceof AttributeNotFoundException missing ? missing.getAttributeName()
            : e instanceof RootAttributeNotFoundException missing ? missing.getAttributeName() : "";
        if (word == null || word.isEmpty()) return new TemplateError(template, line, 0, "", e.getPebbleMessage());
        return new TemplateError(template, line, column(sources.get(template), line, word), word, "there is no word \"" + word + "\"");
    }

    /** Where the word stands in that line, counted from 1; 0 when it does not. */
    static int column(String source, int line, String word) {
        if (source == null || line < 1 || word.isEmpty()) return 0;
        var lines = source.split("\n", -1);
        if (line > lines.length) return 0;
        var text = lines[line - 1];
        int attribute = find(text, "." + word);
        return attribute >= 0 ? attribute + 2 : find(text, word) + 1;
    }

    private static int find(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean starts = word.startsWith(".") || at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
            int end = at + word.length();
            if (starts && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) return at;
        }
        return -1;
    }
}
