package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

/** A search is short and in one line; the query of its next page is read as the same search. */
public final class BookQueryFuzz {

    private BookQueryFuzz() { }

    public static void fuzzerTestOneInput(byte[] input) {
        var query = BookQuery.of(new String(input, StandardCharsets.ISO_8859_1));
        var search = query.search();
        assertTrue(query.page() >= 1 && query.page() <= 99_999);
        assertTrue(search.codePointCount(0, search.length()) <= 60 && search.chars().noneMatch(Character::isISOControl), search);
        assertEquals(new BookQuery(search, 7), BookQuery.of(query.at(7).substring(1)));
    }
}
