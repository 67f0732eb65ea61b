package org.linecard.templates;

import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BlockNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.AddExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ConcatenateExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.ForTokenParser;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;

/** Our own forms of Pebble's nodes: they count steps and escape. */
final class Tags {

    private Tags() { }

    /** A loop whose every turn is counted. */
    static final class For extends ForTokenParser {
        @Override
        public RenderableNode parse(Token token, Parser parser) {
            var loop = (ForNode) super.parse(token, parser);
            var body = new ArrayList<RenderableNode>();
            body.add(new Step());
            body.addAll(loop.getBody().getChildren());
            return new ForNode(loop.getLineNumber(), loop.getIterationVariable(), loop.getIterable(), new BodyNode(loop.getLineNumber(), body), loop.getElseBody());
        }
    }

    /** {@code {% include "name" %}}: a constant name, so that what a template is made of is known before it runs. */
    static final class Include implements TokenParser {
        @Override
        public RenderableNode parse(Token token, Parser parser) {
            var stream = parser.getStream();
            stream.next();
            var name = parser.getExpressionParser().parseExpression();
            if (!(name instanceof LiteralStringExpression constant)) throw new ParserException(null, "include needs the name of a template in quotes", token.getLineNumber(), stream.getFilename());
            stream.expect(Token.Type.EXECUTE_END);
            return new Part(token.getLineNumber(), constant);
        }

        @Override
        public String getTag() {
            return "include";
        }
    }

    static final class Part extends IncludeNode {

        private final String name;

        Part(int line, LiteralStringExpression name) {
            super(line, name, null);
            this.name = name.getValue();
        }

        String name() {
            return name;
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            Run.current().step();
            super.render(self, writer, context);
        }
    }

    static final class Step extends AbstractRenderableNode {
        @Override public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) { Run.current().step(); }
        @Override public void accept(NodeVisitor visitor) { }
    }

    /** {@code a ~ b}, as long as the result stays a value and does not become a bomb. */
    static final class Join extends ConcatenateExpression {

        static BinaryOperator operator(BinaryOperator like) {
            return new BinaryOperatorImpl(like.getSymbol(), like.getPrecedence(), () -> (BinaryExpression<?>) new Join(), like.getType(), like.getAssociativity());
        }

        @Override
        public String evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            var joined = super.evaluate(self, context);
            Run.current().step();
            if (joined != null && joined.length() > Run.VALUE) throw Run.current().stopped("a value is longer than " + Run.VALUE + " characters");
            return joined;
        }
    }

    /** {@code a + b} of numbers; Pebble's own also adds up lists and texts, without end. */
    static final class Sum extends AddExpression {

        static BinaryOperator operator(BinaryOperator like) {
            return new BinaryOperatorImpl(like.getSymbol(), like.getPrecedence(), () -> (BinaryExpression<?>) new Sum(), like.getType(), like.getAssociativity());
        }

        @Override
        public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            if (getLeftExpression().evaluate(self, context) instanceof Number a && getRightExpression().evaluate(self, context) instanceof Number b) return a.longValue() + b.longValue();
            throw new PebbleException(null, "+ adds numbers; texts are joined with ~", getLineNumber(), self.getName());
        }
    }

    /** A printed expression: one escaped value. */
    record Escaped(Expression<?> inner) implements Expression<String> {
        @Override
        public String evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            var run = Run.current();
            run.step();
            var value = inner.evaluate(self, context);
            if (value instanceof String || value instanceof Long || value instanceof Integer) return run.written(value.toString());
            var what = value == null ? "nothing" : value instanceof Boolean ? "a truth value (use | flag)" : "something that is neither text nor a whole number";
            throw new PebbleException(null, "cannot print " + what, getLineNumber(), self.getName());
        }
        @Override public void accept(NodeVisitor visitor) { visitor.visit(this); }
        @Override public int getLineNumber() { return inner.getLineNumber(); }
    }

    static void escapePrints(BodyNode body) {
        if (body == null) return;
        for (var node : body.getChildren()) {
            if (node instanceof PrintNode print) {
                print.setExpression(new Escaped(print.getExpression()));
            } else if (node instanceof IfNode choice) {
                choice.getConditionsWithBodies().forEach(pair -> escapePrints(pair.getRight()));
                escapePrints(choice.getElseBody());
            } else if (node instanceof ForNode loop) {
                escapePrints(loop.getBody());
                escapePrints(loop.getElseBody());
            } else if (node instanceof BlockNode block) {
                escapePrints(block.getBody());
            }
        }
    }
}
