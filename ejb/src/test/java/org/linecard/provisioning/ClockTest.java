package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,      60, 60, 3/5/7/2,  10/5/7/3",
        "Europe/London,       0, 60, 3/5/7/1,  10/5/7/2",
        "Europe/Athens,     120, 60, 3/5/7/3,  10/5/7/4",
        "America/New_York, -300, 60, 3/2/7/2,  11/1/7/2",
        "America/Denver,   -420, 60, 3/2/7/2,  11/1/7/2",
        "Australia/Sydney,  600, 60, 10/1/7/2, 4/1/7/3",
        "Australia/Lord_Howe, 630, 30, 10/1/7/2, 4/1/7/2",
        "Pacific/Auckland,  720, 60, 9/5/7/2,  4/1/7/3",
        "Africa/Cairo,      120, 60, 4/5/5/0,  10/5/5/0"})
    void summerTimeIsToldAsARule(String zone, int offset, int summer, String begin, String end) {
        var clock = Clock.of(ZoneId.of(zone), Year.of(2026));
        assertEquals(offset, clock.offset());
        assertEquals(summer, clock.summer());
        assertEquals(begin, text(clock.begin()));
        if (!zone.equals("Africa/Cairo")) assertEquals(end, text(clock.end()), "Cairo's ends at midnight after the last Thursday: a Friday, told for the year");
    }

    @ParameterizedTest
    @CsvSource({"UTC, 0", "Asia/Kolkata, 330", "Asia/Kathmandu, 345", "America/Phoenix, -420", "America/Sao_Paulo, -180", "Europe/Moscow, 180", "Europe/Istanbul, 180", "Africa/Casablanca, 60"})
    void zonesWithoutSuchARuleHaveAnOffsetOnly(String zone, int offset) {
        assertEquals(new Clock(zone, offset, 0, Clock.Change.NEVER, Clock.Change.NEVER), Clock.of(ZoneId.of(zone), Year.of(2026)));
    }

    /** Plays the phone: works out the clock from the rule alone and compares it with the zone database, hour by hour around both changes. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Europe/London", "Europe/Dublin", "Europe/Athens", "America/New_York", "America/Los_Angeles", "America/Havana", "America/Santiago", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "Asia/Jerusalem", "Asia/Beirut", "Africa/Cairo"})
    void aPhoneThatFollowsTheRuleShowsTheRightTime(String zone) {
        var rules = ZoneId.of(zone).getRules();
        for (int year = 2025; year <= 2028; year++) {
            var clock = Clock.of(ZoneId.of(zone), Year.of(year));
            for (var change : new Clock.Change[] {clock.begin(), clock.end()}) {
                boolean begins = change == clock.begin();
                var before = ZoneOffset.ofTotalSeconds(60 * (clock.offset() + (begins ? 0 : clock.summer())));
                var instant = date(year, change).toInstant(before);
                var after = ZoneOffset.ofTotalSeconds(60 * (clock.offset() + (begins ? clock.summer() : 0)));
                assertEquals(before, rules.getOffset(instant.minusSeconds(1)), zone + " " + year);
                assertEquals(after, rules.getOffset(instant), zone + " " + year);
            }
        }
    }

    @Test
    void theYearChangesNothingWhereTheRuleIsPlain() {
        assertEquals(Clock.of(ZoneId.of("Europe/Berlin"), Year.of(2026)), Clock.of(ZoneId.of("Europe/Berlin"), Year.of(2031)));
    }

    private static LocalDateTime date(int year, Clock.Change change) {
        var day = java.time.DayOfWeek.of(change.weekday());
        var first = LocalDate.of(year, change.month(), 1);
        var date = change.week() == 5 ? first.with(TemporalAdjusters.lastInMonth(day)) : first.with(TemporalAdjusters.dayOfWeekInMonth(change.week(), day));
        return date.atTime(change.hour(), change.minute());
    }

    private static String text(Clock.Change change) {
        return change.month() + "/" + change.week() + "/" + change.weekday() + "/" + change.hour();
    }
}
