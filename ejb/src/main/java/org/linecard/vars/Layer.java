package org.linecard.vars;

import java.time.Instant;

/**
 * Somebody's say about settings.
 *
 * @param kind   decides who wins: a later kind over an earlier one
 * @param name   whose it is, for people: "Acme", "Reception desk", "Line 2"
 * @param author who wrote it; empty for what comes with Linecard or is not known
 * @param since  when; null when not known
 */
public record Layer(Kind kind, String name, String author, Instant since, Vars vars) {

    /** In the order in which they win, the last over all. */
    public enum Kind { WORD, PACK, MODEL, PLATFORM, RESELLER, CUSTOMER, GROUP, PROFILE, DEVICE, LINE }

    public Layer {
        name = name == null ? "" : name;
        author = author == null ? "" : author;
    }

    /** One without a known author. */
    public static Layer of(Kind kind, String name, Vars vars) {
        return new Layer(kind, name, "", null, vars);
    }
}
