package org.linecard.vars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.linecard.problems.Invalid;

/** A text is settings of their types, or is refused with its place. */
public final class VarsFuzz {

    /** Of what a message quotes from the text. */
    private static final int LONGEST_ARGUMENT = 2 * Vars.LONGEST;

    private VarsFuzz() { }

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        try {
            settings(Vars.parse(text));
        } catch (Invalid refused) {
            for (var problem : refused.problems()) {
                assertEquals("vars", problem.field());
                switch (problem.key()) {
                    case "vars.long", "vars.deep" -> assertEquals(1, problem.args().size());
                    case "vars.toml", "vars.type", "vars.unknown", "vars.misspelt" -> place(text, (Integer) problem.args().get(0), (Integer) problem.args().get(1));
                    default -> throw new AssertionError("an unknown reason: " + problem.key());
                }
                for (var arg : problem.args()) assertTrue(arg.toString().length() <= LONGEST_ARGUMENT, "a message as long as that");
            }
        }
    }

    private static void place(String text, int line, int column) {
        var lines = text.split("\n", -1);
        assertTrue(line >= 1 && line <= lines.length && column >= 1, () -> line + ":" + column + " of " + lines.length + " lines");
    }

    private static void settings(Vars vars) {
        for (var setting : Setting.values()) {
            var value = vars.get(setting);
            if (value.isPresent() && !(value.get() instanceof List)) assertEquals(value, setting.take(value.get()), setting.word());
            vars.ownership(setting).ifPresent(chosen -> assertTrue(chosen == Ownership.ENFORCE || setting.mayBeLeft(), setting.word()));
        }
        vars.raw().forEach((folder, keys) -> {
            assertEquals(Optional.empty(), Setting.named(folder));
            assertTrue(vars.placeOf(folder).line() >= 1 && vars.placeOf(folder).column() >= 1);
            assertTrue(keys.values().stream().noneMatch(value -> value == null));
        });
    }
}
