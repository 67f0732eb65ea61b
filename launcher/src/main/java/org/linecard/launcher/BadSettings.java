package org.linecard.launcher;

import java.util.List;

/** Settings that cannot work, all of them at once, each as a sentence for the person who set them. */
public final class BadSettings extends Exception {

    private final List<String> problems;

    BadSettings(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
