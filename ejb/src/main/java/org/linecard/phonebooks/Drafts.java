package org.linecard.phonebooks;

import java.util.List;
import java.util.Map;
import org.linecard.problems.Invalid;
import org.linecard.problems.Problem;

/**
 * The rows of a file as they were read, unchecked.
 *
 * @param unread names of columns that nothing is read from
 */
record Drafts(List<Draft> rows, List<String> unread) {

    /** A file with more is refused as a whole. */
    static final int MOST_ROWS = 10_000;
    /** Characters of one row, beyond which nothing of it is read. */
    static final int LONGEST_ROW = 20_000;
    /** What stands where bytes mean nothing in the file's encoding. */
    static final String UNREADABLE = "\ufffd";

    /**
     * @param columns what the file calls the fields of {@link ContactDetails}
     * @param broken  why the row cannot be read; null when it can
     */
    record Draft(int number, ContactDetails details, Map<String, String> columns, Problem broken) { }

    static Draft broken(int number, String column, String key) {
        return new Draft(number, null, Map.of(), new Problem(column, key));
    }

    static void refuseMany(int rows) {
        if (rows > MOST_ROWS) throw new Invalid("file", "import.manyRows", MOST_ROWS);
    }
}
