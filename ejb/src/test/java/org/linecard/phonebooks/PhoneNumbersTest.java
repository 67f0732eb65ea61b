package org.linecard.phonebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "GB, 020 7946 0100, +442079460100", "GB, +44 (0)20 7946 0100, +442079460100", "GB, 0044 20 7946 0100, +442079460100", "GB, 07400 123456, +447400123456", "GB, tel:+44-20-7946-0100, +442079460100",
        "DE, 030 901820, +4930901820", "DE, (030) 90 18 20, +4930901820", "DE, 0049/30/901820, +4930901820", "AT, 01 51581, +43151581", "CH, 044 668 18 00, +41446681800",
        "US, (212) 555-0123, +12125550123", "US, 1-212-555-0123, +12125550123", "US, 011 44 20 7946 0100, +442079460100", "CA, 613.555.0111, +16135550111",
        "FR, 01 40 20 50 50, +33140205050", "IT, 06 6988 1234, +390669881234", "ES, 912 345 678, +34912345678", "AU, (02) 9374 4000, +61293744000", "BR, (11) 2395-8400, +551123958400",
        "JP, 03-6384-9000, +81363849000", "IN, 080 6721 8000, +918067218000", "NZ, 09 307 2000, +6493072000", "ZA, 011 555 1234, +27115551234"})
    void aNumberIsKeptAsTheWorldDialsIt(String country, String typed, String kept) {
        assertEquals(Optional.of(kept), PhoneNumbers.kept(typed, country));
    }

    @ParameterizedTest
    @CsvSource({"GB, 100, 100", "DE, 20, 20", "DE, 30123, 30123", "GB, *97, *97", "US, #123*, #123*", "GB, 1-0-0, 100", "US, 911, 911", "GB, 12345678901234567890, 12345678901234567890"})
    void whatOnlyTheOwnExchangeKnowsIsKeptAsItIs(String country, String typed, String kept) {
        assertEquals(Optional.of(kept), PhoneNumbers.kept(typed, country));
    }

    @Test
    void withoutACountryOnlyAPlusTells() {
        assertEquals(Optional.of("+442079460100"), PhoneNumbers.kept("+44 20 7946 0100", null));
        assertEquals(Optional.of("02079460100"), PhoneNumbers.kept("020 7946 0100", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "020 7946 O100", "+", "+1", "+999 123456789", "++442079460100", "44+2079460100", "123456789012345678901", "020 7946 0100 ext. 12", "020 7946 0100;ext=12", "<100>", "100\u0000", "1-800-FLOWERS", "=1+1", "☎️"})
    void everythingElseIsRefused(String typed) {
        assertEquals(Optional.empty(), PhoneNumbers.kept(typed, "GB"));
    }

    @Test
    void peopleReadNumbersAsAtHomeOrFromAbroad() {
        assertEquals("020 7946 0100", PhoneNumbers.shown("+442079460100", "GB"));
        assertEquals("+44 20 7946 0100", PhoneNumbers.shown("+442079460100", "DE"));
        assertEquals("+44 20 7946 0100", PhoneNumbers.shown("+442079460100", null));
        assertEquals("030 901820", PhoneNumbers.shown("+4930901820", "DE"));
        assertEquals("(212) 555-0123", PhoneNumbers.shown("+12125550123", "US"));
        assertEquals("(613) 555-0111", PhoneNumbers.shown("+16135550111", "US"));
        assertEquals("*97", PhoneNumbers.shown("*97", "GB"));
    }

    /** A number that was shown, copied and typed again is the same number. */
    @ParameterizedTest
    @CsvSource({"GB, +442079460100", "DE, +4930901820", "US, +12125550123", "DE, +442079460100", "IT, +390669881234", "GB, 100"})
    void whatIsShownIsKeptAgain(String country, String kept) {
        assertEquals(Optional.of(kept), PhoneNumbers.kept(PhoneNumbers.shown(kept, country), country));
    }
}
