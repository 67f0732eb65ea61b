package org.linecard.problems;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Root of everything that the house says no to. The transaction is rolled back, so nothing is half-saved.
 * The text shown to a person is found by {@link Problem#key()} at the edge; nothing here is meant to be read on a screen.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refused extends RuntimeException {

    private final transient List<Problem> problems;

    protected Refused(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    protected Refused(String field, String key, Object... args) {
        this(List.of(new Problem(field, key, args)));
    }

    /** At least one; in the order in which the fields stand on the form. */
    public List<Problem> problems() {
        return problems;
    }
}
