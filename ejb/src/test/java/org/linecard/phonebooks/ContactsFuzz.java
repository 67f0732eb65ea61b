package org.linecard.phonebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linecard.customers.Customer;
import org.linecard.phonebooks.ContactFile.Encoding;
import org.linecard.phonebooks.ContactFile.Format;
import org.linecard.phonebooks.ImportReport.Verdict;
import org.linecard.problems.Invalid;

/** Each row of a file, CSV or vCard, has its number and verdict; what is good is kept as it is, goes out and comes in again. The first byte of an input says the encoding. */
public final class ContactsFuzz {

    private static final Customer WIDGETS = Books.widgets();

    private ContactsFuzz() { }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) return;
        var encoding = input[0] == 'w' ? Encoding.WINDOWS_1252 : Encoding.UTF_8;
        try {
            report(new ContactFile(Arrays.copyOfRange(input, 1, input.length), encoding).read("GB", Set.of()));
        } catch (Invalid refused) {
            for (var problem : refused.problems()) {
                assertEquals("file", problem.field());
                assertTrue(problem.key().startsWith("import."), problem.key());
            }
        }
    }

    private static void report(ImportReport report) {
        int last = 0;
        assertTrue(!report.rows().isEmpty() && report.rows().size() <= Drafts.MOST_ROWS);
        for (var row : report.rows()) {
            assertTrue(row.number() > last, () -> "row " + row.number());
            last = row.number();
            if (row.verdict() == Verdict.REFUSED) assertTrue(!row.reason().key().isEmpty());
            else good(row.details());
        }
        goesOutAndComesIn(report.good());
    }

    private static void good(ContactDetails details) {
        assertNotNull(details);
        assertEquals(details, details.checked("GB"));
        assertTrue(Stream.of(details.firstName(), details.lastName(), details.company()).filter(it -> it != null).allMatch(it -> it.length() <= ContactDetails.LONGEST_COMPANY && it.chars().noneMatch(Character::isISOControl)), details::toString);
        assertTrue(!details.numbers().isEmpty() && details.numbers().size() <= ContactDetails.MOST_NUMBERS);
    }

    private static void goesOutAndComesIn(List<ContactDetails> good) {
        if (good.isEmpty()) return;
        var contacts = good.stream().map(it -> new Contact(WIDGETS, it)).toList();
        for (var format : Format.values()) {
            var back = new ContactFile(format.written(contacts), Encoding.UTF_8).read("GB", Set.of());
            assertEquals(good.stream().map(ContactKey::of).toList(), back.rows().stream().map(row -> row.details() == null ? null : ContactKey.of(row.details())).toList(), format.name());
            assertTrue(back.rows().stream().allMatch(row -> row.verdict() == Verdict.GOOD), format.name());
        }
    }
}
