package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BookQueryTest {

    @ParameterizedTest
    @CsvSource({"q=ada, ada, 1", "q=ada%20love&page=2, ada love, 2", "page=3&q=K%C3%B6hler, Köhler, 3", "x=1&q=a+b, a b, 1", "q=%2B44, +44, 1", "q=a&q=b, a, 1", "q=a%00%0Ab, a b, 1"})
    void aPhoneAsksForAPartAndAPage(String query, String search, int page) {
        assertEquals(new BookQuery(search, page), BookQuery.of(query));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"q=", "q=%23SEARCH", "q", "&&", "page=0", "page=-1", "page=x", "page=999999", "page=", "q=%", "q=%zz", "Q=ada"})
    void whatCannotBeReadAsksForEverything(String query) {
        assertEquals(new BookQuery("", 1), BookQuery.of(query));
    }

    @Test
    void nothingIsLongerThanAPhoneCanType() {
        assertEquals(60, BookQuery.of("q=" + "x".repeat(390)).search().length());
        assertEquals("", BookQuery.of("q=" + "x".repeat(400)).search());
    }

    @Test
    void theNextPageIsOfTheSameSearch() {
        assertEquals("?q=a%20%26%20%C3%B6%23&page=2", BookQuery.of("q=a+%26+%C3%B6%23").at(2));
        assertEquals(new BookQuery("a & ö#", 2), BookQuery.of(BookQuery.of("q=a+%26+%C3%B6%23").at(2).substring(1)));
    }
}
