package org.linecard.provisioning;

/** Text that must not be seen by accident: it prints as dots. Only rendering reveals it. */
public record Secret(String value) {

    public static final Secret NONE = new Secret("");
    private static final String DOTS = "••••";

    public Secret {
        value = value == null ? "" : value;
    }

    /** Dots in its place; nothing stays nothing, so that a preview shows which secrets are missing. */
    Secret masked() {
        return value.isEmpty() ? this : new Secret(DOTS);
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "" : DOTS;
    }
}
