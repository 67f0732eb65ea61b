package org.linecard.portal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Secrets of one thing on one page: dots, until a person reveals one, which the service behind {@code source} writes into history. */
public final class Secrets implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String DOTS = "••••••••••••";

    private final transient UnaryOperator<String> source;
    private final Map<String, String> revealed = new HashMap<>();

    /** @param source name of a secret to its value, by a logged act */
    public Secrets(UnaryOperator<String> source) {
        this.source = source;
    }

    public void reveal(String name) {
        revealed.put(name, source.apply(name));
    }

    public boolean shows(String name) {
        return revealed.containsKey(name);
    }

    public String text(String name) {
        return revealed.getOrDefault(name, DOTS);
    }
}
