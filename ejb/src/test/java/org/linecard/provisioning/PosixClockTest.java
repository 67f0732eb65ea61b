package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone that knows POSIX rules only shows the right time, also around the days on which the clocks change, on both hemispheres. */
class PosixClockTest {

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Europe/London", "Europe/Athens", "America/New_York", "America/Los_Angeles", "America/St_Johns", "America/Santiago", "Australia/Sydney", "Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Auckland",
        "Asia/Jerusalem", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Kathmandu", "UTC", "Asia/Tokyo", "America/Phoenix"})
    void theRuleTellsTheTimeAroundEachChange(String name) {
        var zone = ZoneId.of(name);
        var rule = Rule.parse(Clock.of(zone, Year.of(2026)).posix());
        var at = Instant.parse("2026-01-01T00:00:00Z");
        var moments = 0;
        for (var change = zone.getRules().nextTransition(at); change != null && change.getInstant().isBefore(Instant.parse("2027-01-01T00:00:00Z")); change = zone.getRules().nextTransition(change.getInstant())) {
            for (var minutes : new int[] {-1440, -61, -1, 0, 1, 61, 1440}) {
                var moment = change.getInstant().plus(minutes, ChronoUnit.MINUTES);
                assertEquals(zone.getRules().getOffset(moment), rule.offset(moment), name + " at " + moment);
                moments++;
            }
        }
        for (int month = 1; month <= 12; month++) {
            var moment = LocalDate.of(2026, month, 15).atTime(12, 0).toInstant(ZoneOffset.UTC);
            assertEquals(zone.getRules().getOffset(moment), rule.offset(moment), name + " at " + moment);
        }
        assertTrue(moments == 0 || moments == 14, name);
    }

    /** A reader of IEEE Std 1003.1's TZ with rules of the form Mm.w.d/time; knows nothing of java.time.zone. */
    private record Rule(ZoneOffset standard, ZoneOffset summer, Change begin, Change end) {

        private static final Pattern FORM = Pattern.compile("<[+-]\\d{2,4}>([-\\d:]+)(?:<[+-]\\d{2,4}>([-\\d:]+)?,(M[^,]+),(M[^,]+))?");

        static Rule parse(String text) {
            var m = FORM.matcher(text);
            assertTrue(m.matches(), text);
            var standard = west(m.group(1));
            if (m.group(3) == null) return new Rule(standard, standard, null, null);
            var summer = m.group(2) == null ? ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + 3600) : west(m.group(2));
            return new Rule(standard, summer, Change.parse(m.group(3)), Change.parse(m.group(4)));
        }

        private static ZoneOffset west(String text) {
            var parts = text.replace("-", "").split(":");
            int seconds = Integer.parseInt(parts[0]) * 3600 + (parts.length > 1 ? Integer.parseInt(parts[1]) * 60 : 0);
            return ZoneOffset.ofTotalSeconds(text.startsWith("-") ? seconds : -seconds);
        }

        ZoneOffset offset(Instant at) {
            if (begin == null) return standard;
            int year = at.atOffset(standard).getYear();
            var from = begin.in(year).toInstant(standard);
            var until = end.in(year).toInstant(summer);
            boolean isSummer = from.isBefore(until) ? !at.isBefore(from) && at.isBefore(until) : !at.isBefore(from) || at.isBefore(until);
            return isSummer ? summer : standard;
        }
    }

    private record Change(int month, int week, int day, int minutes) {

        static Change parse(String text) {
            var m = Pattern.compile("M(\\d+)\\.(\\d)\\.(\\d)/(\\d+)(?::(\\d+))?").matcher(text);
            assertTrue(m.matches(), text);
            return new Change(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)) * 60 + (m.group(5) == null ? 0 : Integer.parseInt(m.group(5))));
        }

        LocalDateTime in(int year) {
            var weekday = day == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(day);
            var date = LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(weekday));
            for (int n = 1; n < week && date.plusWeeks(1).getMonthValue() == month; n++) date = date.plusWeeks(1);
            return date.atStartOfDay().plusMinutes(minutes);
        }
    }
}
