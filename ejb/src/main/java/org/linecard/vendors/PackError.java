package org.linecard.vendors;

/** A mistake in a pack: file, line, column and what to do about it. Written for the pack's author. */
public class PackError extends RuntimeException {

    private final String file;
    private final int line;

    PackError(String file, int line, int column, String what) {
        super(file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "") + ": " + what);
        this.file = file;
        this.line = line;
    }

    public String file() { return file; }
    /** Counted from 1; 0 when the mistake is not on one line. */
    public int line() { return line; }
}
