package org.linecard.templates;

/** One rendering under way on this thread: how its values are written and how many steps it has left. */
final class Run implements AutoCloseable {

    /** Turns of loops, inclusions and printed values; the largest real file (250 lines) needs about 20 000. */
    static final int STEPS = 200_000;
    /** Characters of one file; the largest real file has about 400 000. */
    static final int SIZE = 1 << 20;
    /** Characters of a value that a template puts together. */
    static final int VALUE = 1 << 16;

    /** Of a whole file; a real one takes a thousandth of it. */
    static final long NANOSECONDS = 5_000_000_000L;

    private static final ThreadLocal<Run> CURRENT = new ThreadLocal<>();

    private final String template;
    private final Escape escape;
    private final String empty;
    private final long end = System.nanoTime() + NANOSECONDS;
    private int steps = STEPS;

    private Run(String template, Escape escape, String empty) {
        this.template = template;
        this.escape = escape;
        this.empty = empty;
    }

    static Run start(String template, Escape escape, String empty) {
        var run = new Run(template, escape, empty);
        CURRENT.set(run);
        return run;
    }

    static Run current() {
        return CURRENT.get();
    }

    String written(String value) {
        var written = escape.apply(value);
        return written.isEmpty() ? empty : written;
    }

    void step() {
        if (steps-- == 0) throw stopped("more than " + STEPS + " steps");
        if (steps % 256 == 0 && System.nanoTime() - end > 0) throw stopped("more than " + NANOSECONDS / 1_000_000_000 + " seconds");
    }

    TemplateError stopped(String why) {
        return new TemplateError(template, 0, 0, "", "stopped: " + why);
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
