package org.linecard.templates;

import java.io.Writer;

/** Where a template writes to; refuses to grow without end. */
final class Output extends Writer {

    private final String template;
    private final StringBuilder text = new StringBuilder(8192);

    Output(String template) {
        this.template = template;
    }

    @Override
    public void write(char[] chars, int from, int length) {
        if (text.length() + length > Run.SIZE) throw new TemplateError(template, 0, 0, "", "stopped: the file is larger than " + Run.SIZE + " characters");
        text.append(chars, from, length);
    }

    @Override public void flush() { }
    @Override public void close() { }

    @Override
    public String toString() {
        return text.toString();
    }
}
