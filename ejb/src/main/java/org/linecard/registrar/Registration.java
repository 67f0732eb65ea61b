package org.linecard.registrar;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Whether an account is registered, and by what.
 *
 * @param bindings newest first; empty unless it is registered
 */
public record Registration(State state, List<Binding> bindings) {

    public enum State { REGISTERED, NOT_REGISTERED, UNKNOWN }

    public static final Registration UNKNOWN = new Registration(State.UNKNOWN, List.of());
    static final Registration NONE = new Registration(State.NOT_REGISTERED, List.of());

    /** A registrar that runs removes what expired within a minute. */
    private static final Duration TIDY = Duration.ofMinutes(5);

    /** @param all what the registrar has of the account. When it leaves expired ones lying about it does not run, and what it has says nothing. */
    static Registration of(List<Binding> all, Instant now) {
        var valid = all.stream().filter(binding -> binding.until().isAfter(now)).sorted(Comparator.comparing(Binding::renewed).reversed()).toList();
        if (!valid.isEmpty()) return new Registration(State.REGISTERED, valid);
        return all.stream().anyMatch(binding -> binding.until().plus(TIDY).isBefore(now)) ? UNKNOWN : NONE;
    }

    public boolean isRegistered() {
        return state == State.REGISTERED;
    }

    public State getState() { return state; }
    public List<Binding> getBindings() { return bindings; }
}
