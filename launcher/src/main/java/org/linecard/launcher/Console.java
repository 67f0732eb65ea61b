package org.linecard.launcher;

/** The only class that prints. Progress lines carry the seconds since the start, so that waiting has a measure. */
final class Console {

    private static final long START = System.nanoTime();

    private Console() {
    }

    static void say(String message) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - START) / 1e9, message);
    }

    static void plain(String text) {
        System.out.println(text);
    }

    static void complain(String text) {
        System.out.flush();
        System.err.println("\n" + text.indent(0).strip() + "\n");
    }
}
