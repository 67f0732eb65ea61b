package org.linecard.templates;

import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.BlockNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ExtendsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.ArrayExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ConcatenateExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBooleanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.RenderableNodeExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linecard.templates.Words.Type;

/**
 * Walks a compiled template, before it ever runs, and follows every word: through loops, through {@code set}, into included and extended templates.
 * Whatever it does not know is refused, so a new kind of expression in Pebble is no new hole here.
 */
final class WordCheck {

    /** A value that a template made itself; it has no words. */
    private static final String MADE = "";
    private static final String LOOP = "loop";

    private final Map<String, RootNode> roots;
    private final Map<String, String> sources;
    private final Set<String> tables;
    private final Words words;
    private final boolean secret;
    private final Words.Files files;
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    WordCheck(Map<String, RootNode> roots, Map<String, String> sources, Set<String> tables, Words words, boolean secret, Words.Files files) {
        this.roots = roots;
        this.sources = sources;
        this.tables = tables;
        this.words = words;
        this.secret = secret;
        this.files = files;
    }

    TemplateSet.Uses check(String template) {
        template(template, new HashMap<>(), null, 0);
        asked.removeIf(word -> words.find(word).meaning().isEmpty());
        return new TemplateSet.Uses(Set.copyOf(used), Set.copyOf(asked));
    }

    private void template(String name, Map<String, String> locals, String from, int line) {
        var root = roots.get(name);
        if (root == null) throw error(from == null ? name : from, line, name, "there is no template \"" + name + "\" in this pack");
        if (open.contains(name)) throw error(from, line, name, "\"" + name + "\" includes itself");
        used.add(name);
        open.push(name);
        body(root.getBody(), locals);
        open.pop();
    }

    private void body(BodyNode body, Map<String, String> locals) {
        if (body == null) return;
        for (var node : body.getChildren()) node(node, locals);
    }

    private void node(Node node, Map<String, String> locals) {
        if (node instanceof TextNode || node instanceof Tags.Step) return;
        if (node instanceof PrintNode print) {
            scalar(((Tags.Escaped) print.getExpression()).inner(), locals);
        } else if (node instanceof IfNode choice) {
            for (var branch : choice.getConditionsWithBodies()) {
                scalar(branch.getLeft(), locals);
                body(branch.getRight(), locals);
            }
            body(choice.getElseBody(), locals);
        } else if (node instanceof ForNode loop) {
            loop(loop, locals);
        } else if (node instanceof SetNode set) {
            scalar(set.getValue(), locals);
            locals.put(set.getName(), MADE);
        } else if (node instanceof BlockNode block) {
            body(block.getBody(), locals);
        } else if (node instanceof Tags.Part part) {
            template(part.name(), new HashMap<>(locals), open.peek(), part.getLineNumber());
        } else if (node instanceof ExtendsNode parent) {
            if (!(parent.getParentExpression() instanceof LiteralStringExpression name)) throw error(parent.getLineNumber(), "", "extends needs the name of a template in quotes");
            template(name.getValue(), new HashMap<>(), open.peek(), parent.getLineNumber());
        } else {
            throw error(0, "", "a tag that packs may not use: " + node.getClass().getSimpleName());
        }
    }

    private void loop(ForNode loop, Map<String, String> locals) {
        var over = word(loop.getIterable(), locals);
        var inner = new HashMap<>(locals);
        if (loop.getIterable() instanceof ArrayExpression) inner.put(loop.getIterationVariable(), MADE);
        else if (over.equals(MADE) || words.find(over).type() != Type.LIST) throw error(loop.getLineNumber(), over, "for needs a list");
        else inner.put(loop.getIterationVariable(), words.find(over + "[]") != null ? over + "[]" : MADE);
        inner.put(LOOP, LOOP);
        body(loop.getBody(), inner);
        body(loop.getElseBody(), locals);
    }

    /** A value that can be printed, compared or tested: text, number or truth value; a list only where its length or contents are asked for. */
    private void scalar(Expression<?> expression, Map<String, String> locals) {
        var name = word(expression, locals);
        var word = words.find(name);
        if (word != null && (word.type() == Type.TABLE || word.type() == Type.LIST)) {
            throw error(expression.getLineNumber(), name, "\"" + name + "\" is a " + (word.type() == Type.LIST ? "list" : "table") + ", not a value");
        }
    }

    /** Follows the expression; answers the full name of the word that it is, or {@link #MADE}. */
    private String word(Expression<?> expression, Map<String, String> locals) {
        if (expression instanceof ContextVariableExpression variable) return root(variable, locals);
        if (expression instanceof GetAttributeExpression attribute) return attribute(attribute, locals);
        if (expression instanceof LiteralStringExpression || expression instanceof LiteralLongExpression || expression instanceof LiteralBooleanExpression) return MADE;
        if (expression instanceof RenderableNodeExpression || expression.getClass() == ConcatenateExpression.class) throw refused(expression);
        if (expression instanceof BinaryExpression<?> binary) return binary(binary, locals);
        if (expression instanceof UnaryExpression unary) {
            scalar(unary.getChildExpression(), locals);
            return MADE;
        }
        if (expression instanceof TernaryExpression choice) {
            scalar(choice.getExpression1(), locals);
            scalar(choice.getExpression2(), locals);
            scalar(choice.getExpression3(), locals);
            return MADE;
        }
        if (expression instanceof ArrayExpression array) {
            array.getValues().forEach(value -> scalar(value, locals));
            return MADE;
        }
        throw refused(expression);
    }

    private String root(ContextVariableExpression variable, Map<String, String> locals) {
        var local = locals.get(variable.getName());
        return local != null ? local : known(variable.getName(), variable.getName(), variable.getLineNumber());
    }

    private String attribute(GetAttributeExpression attribute, Map<String, String> locals) {
        int line = attribute.getLineNumber();
        if (attribute.getArgumentsNode() != null) throw error(line, "", "nothing can be called in a template");
        var of = word(attribute.getNode(), locals);
        if (attribute.getAttributeNameExpression() instanceof LiteralLongExpression && words.find(of) != null && words.find(of).type() == Type.LIST) return words.find(of + "[]") != null ? of + "[]" : MADE;
        if (!(attribute.getAttributeNameExpression() instanceof LiteralStringExpression name)) throw error(line, "", "a word's name must be written out");
        if (of.equals(LOOP)) {
            if (!Dialect.LOOP.contains(name.getValue())) throw error(line, name.getValue(), "loop has " + new TreeSet<>(Dialect.LOOP) + " only");
            return MADE;
        }
        if (of.equals(MADE)) throw error(line, name.getValue(), "\"" + name.getValue() + "\": only words of the vocabulary have parts");
        if (words.find(of) != null && words.find(of).type() == Type.FREE) return of;
        return known(of + "." + name.getValue(), name.getValue(), line);
    }

    private String binary(BinaryExpression<?> binary, Map<String, String> locals) {
        if (binary.getRightExpression() instanceof FilterInvocationExpression filter) {
            if (!Filters.NAMES.contains(filter.getFilterName())) throw error(filter.getLineNumber(), filter.getFilterName(), "there is no filter \"" + filter.getFilterName() + "\": use " + new TreeSet<>(Filters.NAMES));
            if (filter.getFilterName().equals("length")) word(binary.getLeftExpression(), locals);
            else scalar(binary.getLeftExpression(), locals);
            if (filter.getFilterName().equals("table")) table(filter);
            arguments(filter.getArgs(), locals);
        } else if (binary.getRightExpression() instanceof TestInvocationExpression test) {
            if (!Dialect.TESTS.contains(test.getTestName())) throw error(test.getLineNumber(), test.getTestName(), "there is no test \"" + test.getTestName() + "\": use " + Dialect.TESTS);
            word(binary.getLeftExpression(), locals);
            arguments(test.getArgs(), locals);
        } else {
            word(binary.getLeftExpression(), locals);
            word(binary.getRightExpression(), locals);
        }
        return MADE;
    }

    private void table(FilterInvocationExpression filter) {
        var args = filter.getArgs() == null ? null : filter.getArgs().getPositionalArgs();
        if (args == null || args.size() != 1 || !(args.get(0).getValueExpression() instanceof LiteralStringExpression name)) throw error(filter.getLineNumber(), "table", "table needs the name of a table in quotes");
        if (!tables.contains(name.getValue())) throw error(filter.getLineNumber(), name.getValue(), "there is no table \"" + name.getValue() + "\" in pack.toml");
    }

    private void arguments(ArgumentsNode arguments, Map<String, String> locals) {
        if (arguments == null) return;
        if (arguments.getPositionalArgs() != null) arguments.getPositionalArgs().forEach(a -> scalar(a.getValueExpression(), locals));
        if (arguments.getNamedArgs() != null) arguments.getNamedArgs().forEach(a -> scalar(a.getValueExpression(), locals));
    }

    private String known(String name, String written, int line) {
        var word = words.find(name);
        if (word == null) {
            var near = words.nearest(name);
            throw error(line, written, "there is no word \"" + name + "\" in VOCABULARY.md" + (near.isEmpty() ? "" : "; did you mean \"" + near + "\"?"));
        }
        if (word.type() == Type.SECRET && !secret) throw error(line, written, "\"" + name + "\" is a secret and must not stand in a file with secret = false");
        if (!word.files().in(files)) throw error(line, written, "\"" + name + "\" " + (word.files() == Words.Files.BOOK ? "is there in files with scope = \"book\" only" : "belongs to one phone and is not there in a file with scope = \"common\""));
        asked.add(name);
        return name;
    }

    private TemplateError refused(Expression<?> expression) {
        return error(expression.getLineNumber(), "", "an expression that packs may not use (" + expression.getClass().getSimpleName().replace("Expression", "") + ")");
    }

    private TemplateError error(int line, String word, String what) {
        return error(open.peek(), line, word, what);
    }

    private TemplateError error(String template, int line, String word, String what) {
        return new TemplateError(template, line, TemplateSet.column(sources.get(template), line, word), word, what);
    }
}
