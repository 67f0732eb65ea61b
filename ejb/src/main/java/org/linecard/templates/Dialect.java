package org.linecard.templates;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.extension.core.CoreExtension;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pebble cut down: five tags, comparisons and a handful of filters. Words are looked up in maps and lists by us, never by reflection, so no class,
 * method or field can be reached. Every printed expression is escaped. Nothing is loaded but the pack's own templates.
 */
final class Dialect {

    static final Set<String> TAGS = Set.of("block", "extends", "for", "if", "include", "set");
    static final Set<String> TESTS = Set.of("empty");
    static final Set<String> OPERATORS = Set.of("or", "and", "is", "is not", "contains", "==", "equals", "!=", ">", "<", ">=", "<=", "+", "-", "*", "/", "%", "|", "~");
    static final Set<String> LOOP = Set.of("first", "last", "index", "length");

    /** A tag or a comment that stands alone on its line, and the line's end. */
    private static final Pattern ALONE = Pattern.compile("(?m)^[ \\t]*(?:(\\{#[^#]*(?:#(?!\\})[^#]*)*)#\\}|(\\{%[^%\\n]*(?:%(?!\\})[^%\\n]*)*)%\\})[ \\t]*\\n");

    private Dialect() { }

    static PebbleEngine engine(Map<String, String> sources, Map<String, Map<String, String>> tables, BiConsumer<String, RootNode> compiled) {
        return new PebbleEngine.Builder()
            .loader(new PackLoader(sources))
            .newLineTrimming(false)
            .strictVariables(true)
            .autoEscaping(false)
            .methodAccessValidator((object, method) -> false)
            .defaultLocale(Locale.ROOT)
            .registerExtensionCustomizer(Cut::new)
            .extension(new Additions(tables, compiled))
            .build();
    }

    /** A line that holds nothing but a tag leaves no line in the file. The line's end moves into the tag, so line numbers of errors stay true. */
    static String withoutTagLines(String source) {
        return ALONE.matcher(source).replaceAll(m -> Matcher.quoteReplacement(m.group(1) != null ? m.group(1) + "\n#}" : m.group(2) + "\n%}"));
    }

    private record PackLoader(Map<String, String> sources) implements Loader<String> {
        @Override public Reader getReader(String name) {
            var source = sources.get(name);
            if (source == null) throw new LoaderException(null, "there is no template \"" + name + "\" in this pack");
            return new StringReader(withoutTagLines(source));
        }
        @Override public void setCharset(String charset) { }
        @Override public void setPrefix(String prefix) { }
        @Override public void setSuffix(String suffix) { }
        @Override public String resolveRelativePath(String relative, String anchor) { return relative; }
        @Override public String createCacheKey(String name) { return name; }
        @Override public boolean resourceExists(String name) { return sources.containsKey(name); }
    }

    /** What is left of Pebble's own extensions. */
    private static final class Cut extends ExtensionCustomizer {

        private final boolean core;

        Cut(Extension extension) {
            super(extension);
            core = extension instanceof CoreExtension;
        }

        @Override public Map<String, Filter> getFilters() { return core ? only(super.getFilters(), Set.of("default", "length", "lower", "upper")) : Map.of(); }
        @Override public Map<String, Test> getTests() { return core ? only(super.getTests(), TESTS) : Map.of(); }
        @Override public Map<String, Function> getFunctions() { return Map.of(); }
        @Override public List<NodeVisitorFactory> getNodeVisitors() { return core ? super.getNodeVisitors() : List.of(); }
        @Override public List<AttributeResolver> getAttributeResolver() { return List.of(); }

        @Override public List<TokenParser> getTokenParsers() {
            if (!core) return List.of();
            var kept = new ArrayList<TokenParser>();
            for (var parser : super.getTokenParsers()) {
                switch (parser.getTag()) {
                    case "for" -> kept.add(new Tags.For());
                    case "include" -> kept.add(new Tags.Include());
                    default -> { if (TAGS.contains(parser.getTag())) kept.add(parser); }
                }
            }
            return kept;
        }

        @Override public List<BinaryOperator> getBinaryOperators() {
            if (!core) return List.of();
            var kept = new ArrayList<BinaryOperator>();
            for (var operator : super.getBinaryOperators()) {
                if (operator.getSymbol().equals("~")) kept.add(Tags.Join.operator(operator));
                else if (operator.getSymbol().equals("+")) kept.add(Tags.Sum.operator(operator));
                else if (OPERATORS.contains(operator.getSymbol())) kept.add(operator);
            }
            return kept;
        }

        private static <T> Map<String, T> only(Map<String, T> all, Set<String> names) {
            var kept = new HashMap<>(all);
            kept.keySet().retainAll(names);
            return kept;
        }
    }

    /** What we add: our filters, our way to look words up, and escaping. */
    private static final class Additions extends AbstractExtension {

        private final Map<String, Map<String, String>> tables;
        private final BiConsumer<String, RootNode> compiled;

        Additions(Map<String, Map<String, String>> tables, BiConsumer<String, RootNode> compiled) {
            this.tables = tables;
            this.compiled = compiled;
        }

        @Override public Map<String, Filter> getFilters() { return Filters.all(tables); }

        @Override public List<AttributeResolver> getAttributeResolver() { return List.of(Dialect::lookUp); }

        @Override public List<NodeVisitorFactory> getNodeVisitors() { return List.of(this::escapePrints); }

        private NodeVisitor escapePrints(PebbleTemplate template) {
            return new AbstractNodeVisitor((PebbleTemplateImpl) template) {
                @Override public void visit(RootNode root) {
                    Tags.escapePrints(root.getBody());
                    compiled.accept(template.getName(), root);
                }
            };
        }
    }

    private static ResolvedAttribute lookUp(Object of, Object name, Object[] arguments, Object node, Object context, String template, int line) {
        if (arguments != null) throw new PebbleException(null, "nothing can be called in a template", line, template);
        if (of instanceof Map<?, ?> map) return map.containsKey(name) ? new ResolvedAttribute(map.get(name)) : null;
        if (of instanceof List<?> list && name instanceof Number at && at.intValue() >= 0 && at.intValue() < list.size()) return new ResolvedAttribute(list.get(at.intValue()));
        if (of instanceof ForNode.LoopVariables loop) {
            switch (String.valueOf(name)) {
                case "first": return new ResolvedAttribute(loop.isFirst());
                case "last": return new ResolvedAttribute(loop.isLast());
                case "index": return new ResolvedAttribute((long) loop.getIndex());
                case "length": return new ResolvedAttribute(loop.getLength().toString());
                default: return null;
            }
        }
        return null;
    }
}
