package org.linecard.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with a form, so that a person is told everything at once, and refuses at the end. */
public final class Checks {

    private final List<Problem> problems = new ArrayList<>();

    /** @return trimmed text, null for blank. */
    public static String text(String raw) {
        return raw == null || raw.isBlank() ? null : raw.strip();
    }

    public Checks required(String field, Object value) {
        return that(value != null, field, "required");
    }

    /** Refuses text longer than {@code max} characters or with control characters, which no line of a phone's file could hold. Null passes. */
    public Checks line(String field, String value, int max) {
        if (value == null) return this;
        that(value.codePointCount(0, value.length()) <= max, field, "tooLong", max);
        return that(value.codePoints().noneMatch(Checks::breaksLine), field, "controlCharacter");
    }

    /** Refuses text longer than {@code max}; line breaks and tabs are fine. Null passes. */
    public Checks block(String field, String value, int max) {
        if (value == null) return this;
        that(value.length() <= max, field, "tooLong", max);
        return that(value.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'), field, "controlCharacter");
    }

    /** Refuses text that does not match as a whole. Null passes. */
    public Checks form(String field, String value, Pattern form, String key) {
        return that(value == null || form.matcher(value).matches(), field, key);
    }

    public Checks that(boolean holds, String field, String key, Object... args) {
        if (!holds && problems.stream().noneMatch(p -> field.equals(p.field()))) problems.add(new Problem(field, key, args));
        return this;
    }

    /** @throws Invalid when anything was wrong */
    public void done() {
        if (!problems.isEmpty()) throw new Invalid(problems);
    }

    private static boolean breaksLine(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }
}
