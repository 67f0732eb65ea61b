package org.linecard.phonebooks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linecard.problems.Invalid;
import org.linecard.problems.Problem;

/**
 * What becomes of each row of a file.
 *
 * @param unread names of columns that nothing is read from
 */
public record ImportReport(List<Row> rows, List<String> unread) {

    public enum Verdict { GOOD, DUPLICATE, REFUSED }

    /**
     * @param number  as a spreadsheet counts, from 1, the column names included; of a vCard file which card it is
     * @param details as they would be kept; as they were written when the row is refused, null when nothing could be read of it
     * @param reason  of a refused row: its field is the column, as the file calls it, or null for the whole row; null otherwise
     */
    public record Row(int number, Verdict verdict, ContactDetails details, Problem reason) {
        public int getNumber() { return number; }
        public Verdict getVerdict() { return verdict; }
        public ContactDetails getDetails() { return details; }
        public Problem getReason() { return reason; }
    }

    /** Checks what was read, row by row. @param known what the book has already */
    static ImportReport of(Drafts drafts, String country, Set<ContactKey> known) {
        var seen = new HashSet<>(known);
        var rows = new ArrayList<Row>();
        for (var draft : drafts.rows()) rows.add(row(draft, country, seen));
        return new ImportReport(List.copyOf(rows), drafts.unread());
    }

    private static Row row(Drafts.Draft draft, String country, Set<ContactKey> seen) {
        if (draft.broken() != null) return new Row(draft.number(), Verdict.REFUSED, draft.details(), draft.broken());
        try {
            var details = draft.details().checked(country);
            return new Row(draft.number(), seen.add(ContactKey.of(details)) ? Verdict.GOOD : Verdict.DUPLICATE, details, null);
        } catch (Invalid refused) {
            var problem = refused.problems().get(0);
            return new Row(draft.number(), Verdict.REFUSED, draft.details(), new Problem(draft.columns().get(problem.field()), problem.key(), problem.args()));
        }
    }

    /** What a confirmed import stores. */
    public List<ContactDetails> good() {
        return rows.stream().filter(row -> row.verdict() == Verdict.GOOD).map(Row::details).toList();
    }

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Rows with this verdict, in their order. */
    public List<Row> rows(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).collect(Collectors.toUnmodifiableList());
    }
}
