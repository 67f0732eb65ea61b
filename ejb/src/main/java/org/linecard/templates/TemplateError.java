package org.linecard.templates;

/** A template that is wrong, or that went beyond its limits: which, where, at which word. Written for the author of the template. */
public class TemplateError extends RuntimeException {

    private final String template;
    private final int line;
    private final int column;
    private final String word;

    /** @param line counted from 1; 0 when unknown. {@code column} likewise. */
    TemplateError(String template, int line, int column, String word, String what) {
        super(place(template, line, column) + what);
        this.template = template;
        this.line = line;
        this.column = column;
        this.word = word;
    }

    public String template() { return template; }
    public int line() { return line; }
    public int column() { return column; }
    /** The word that is to blame; empty when it is no single word. */
    public String word() { return word; }
    /** What is wrong, without the place. */
    public String what() { return getMessage().substring(place(template, line, column).length()); }

    private static String place(String template, int line, int column) {
        return template + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "") + ": ";
    }
}
