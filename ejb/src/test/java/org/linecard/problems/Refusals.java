package org.linecard.problems;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.function.Executable;

/** Reads refusals in tests. */
public final class Refusals {

    private Refusals() { }

    /** What is refused: key by field, for all problems at once. */
    public static Map<String, String> of(Executable call) {
        return problems(call).stream().collect(Collectors.toMap(p -> String.valueOf(p.field()), Problem::key));
    }

    /** The one problem there is, as {@code field: key}. */
    public static String one(Executable call) {
        var problems = problems(call);
        if (problems.size() != 1) throw new AssertionError("expected one problem: " + problems);
        return problems.get(0).field() + ": " + problems.get(0).key();
    }

    /** What the message of the one problem fills in. */
    public static List<Object> args(Executable call) {
        return problems(call).stream().map(Problem::args).map(Function.identity()).findFirst().orElseThrow();
    }

    private static List<Problem> problems(Executable call) {
        return assertThrows(Refused.class, call).problems();
    }
}
