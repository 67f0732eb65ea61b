package org.linecard.launcher;

import java.nio.file.Path;

/** Why Linecard cannot run, in words for the person at the keyboard: what happened, what to do, where the log is. */
public final class Problem extends Exception {

    Problem(String message) {
        super(message);
    }

    Problem(String message, Throwable cause) {
        super(message, cause);
    }

    static Problem ofServer(String server, String why, Path log) {
        return new Problem(server + " did not start: " + why.stripTrailing() + "\nIts log: " + log);
    }
}
