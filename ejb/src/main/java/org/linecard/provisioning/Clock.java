package org.linecard.provisioning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A time zone as phones want to be told: an offset, and by which rule summer time begins and ends. Follows the zone's rules for the year, not the present
 * moment, so a phone's file does not change when the clocks do.
 *
 * @param zone    IANA name
 * @param offset  minutes east of UTC in winter; all year where there is no summer time
 * @param summer  minutes that are added in summer; 0 where there is no summer time
 * @param begin   of summer time
 * @param end     of summer time
 */
public record Clock(String zone, int offset, int summer, Change begin, Change end) {

    /**
     * A change of the clocks, in local time as it was before the change.
     *
     * @param week    1 to 4, or 5 for the last of the month
     * @param weekday 1 Monday to 7 Sunday
     */
    public record Change(int month, int week, int weekday, int hour, int minute) {

        static final Change NEVER = new Change(0, 0, 0, 0, 0);

        static Change of(ZoneOffsetTransitionRule rule, Year year) {
            LocalDateTime before = rule.createTransition(year.getValue()).getDateTimeBefore();
            return new Change(before.getMonthValue(), week(rule, before.toLocalDate()), before.getDayOfWeek().getValue(), before.getHour(), before.getMinute());
        }

        /** Most rules say "last Sunday" or "Sunday on or after the 8th"; the odd ones ("Friday before …") are right for the year that was asked for. */
        private static int week(ZoneOffsetTransitionRule rule, LocalDate date) {
            DayOfWeek day = rule.getDayOfWeek();
            int from = rule.getDayOfMonthIndicator();
            boolean weekly = day == date.getDayOfWeek();
            if (weekly && (from == -1 || from == date.lengthOfMonth() - 6)) return 5;
            if (weekly && from % 7 == 1) return from / 7 + 1;
            return (date.getDayOfMonth() - 1) / 7 + 1;
        }

        String posix() {
            return "M" + month + "." + week + "." + weekday % 7 + "/" + hour + (minute == 0 ? "" : String.format(":%02d", minute));
        }

        Map<String, Object> words() {
            var words = new LinkedHashMap<String, Object>();
            words.put("month", month);
            words.put("week", week);
            words.put("weekday", weekday);
            words.put("hour", hour);
            words.put("minute", minute);
            return words;
        }
    }

    public static Clock of(ZoneId zone, Year year) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransitionRule> changes = rules.getTransitionRules();
        var forward = changes.stream().filter(rule -> seconds(rule) > 0).findFirst();
        var back = changes.stream().filter(rule -> seconds(rule) < 0).findFirst();
        if (forward.isEmpty() || back.isEmpty()) return new Clock(zone.getId(), minutes(prevailing(rules, year)), 0, Change.NEVER, Change.NEVER);
        return new Clock(zone.getId(), minutes(forward.get().getOffsetBefore()), seconds(forward.get()) / 60, Change.of(forward.get(), year), Change.of(back.get(), year));
    }

    private static int seconds(ZoneOffsetTransitionRule rule) {
        return rule.getOffsetAfter().getTotalSeconds() - rule.getOffsetBefore().getTotalSeconds();
    }

    private static int minutes(ZoneOffset offset) {
        return offset.getTotalSeconds() / 60;
    }

    /** Where no rule repeats every year (Morocco suspends its summer time for Ramadan), the offset that holds longest in the year. */
    private static ZoneOffset prevailing(ZoneRules rules, Year year) {
        var held = new LinkedHashMap<ZoneOffset, Duration>();
        Instant at = year.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = year.plusYears(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        while (at.isBefore(end)) {
            var next = rules.nextTransition(at);
            Instant until = next == null || next.getInstant().isAfter(end) ? end : next.getInstant();
            held.merge(rules.getOffset(at), Duration.between(at, until), Duration::plus);
            at = until;
        }
        return held.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue)).orElseThrow().getKey();
    }

    /**
     * The rule as POSIX writes it (IEEE Std 1003.1, TZ): {@code <+01>-1<+02>,M3.5.0/2,M10.5.0/3}. Offsets count westwards there, Sunday is 0, and the hours of
     * both changes are local time before them.
     */
    String posix() {
        if (summer == 0) return name(offset) + westward(offset);
        return name(offset) + westward(offset) + name(offset + summer) + (summer == 60 ? "" : westward(offset + summer)) + "," + begin.posix() + "," + end.posix();
    }

    private static String name(int minutes) {
        var digits = String.format("%02d", Math.abs(minutes) / 60) + (minutes % 60 == 0 ? "" : String.format("%02d", Math.abs(minutes) % 60));
        return "<" + (minutes < 0 ? "-" : "+") + digits + ">";
    }

    private static String westward(int minutes) {
        return (minutes > 0 ? "-" : "") + Math.abs(minutes) / 60 + (minutes % 60 == 0 ? "" : String.format(":%02d", Math.abs(minutes) % 60));
    }

    Map<String, Object> words() {
        var words = new LinkedHashMap<String, Object>();
        words.put("zone", zone);
        words.put("posix", posix());
        words.put("offset", offset);
        words.put("offset_sign", offset < 0 ? "-" : "+");
        words.put("offset_hours", Math.abs(offset) / 60);
        words.put("offset_rest", Math.abs(offset) % 60);
        words.put("has_summer", summer != 0);
        words.put("summer", summer);
        words.put("begin", begin.words());
        words.put("end", end.words());
        return words;
    }
}
