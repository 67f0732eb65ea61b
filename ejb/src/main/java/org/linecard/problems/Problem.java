package org.linecard.problems;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong.
 *
 * @param field the property that it is about, as the form names it; null when it is about the whole
 * @param key   key of the message text
 * @param args  what the text fills in; never a secret
 */
public record Problem(String field, String key, List<Object> args) {

    public Problem(String field, String key, Object... args) {
        this(field, key, List.copyOf(Arrays.asList(args)));
    }
}
