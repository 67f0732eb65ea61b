package org.linecard.problems;

import java.util.List;

/** Input that cannot be taken: each problem names its field, all of them at once. */
public class Invalid extends Refused {

    public Invalid(List<Problem> problems) {
        super(problems);
    }

    public Invalid(String field, String key, Object... args) {
        super(field, key, args);
    }
}
