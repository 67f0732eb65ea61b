package org.linecard.vars;

import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomlj.TomlArray;

/**
 * A vendor-neutral setting: what Vars can say and every pack understands as far as its phones can. The word in TOML and in templates is the name in
 * lower case. {@code vendor-packs/VOCABULARY.md} explains each; a test keeps the two alike.
 */
public enum Setting {

    CODECS(choices(Codecs.ALL), List.of("g722", "pcma", "pcmu"), true),
    DTMF(choice("rfc2833", "info", "inband"), "rfc2833", true),
    SRTP(choice("off", "optional", "mandatory"), "off", true),
    EXPIRY(number(30, 86_400), 3600L, true),
    KEEP_ALIVE(number(0, 3600), 30L, true),
    MESSAGE_WAITING(flag(), true, true),
    BACKUP_SERVER(server(), "", true),
    CALL_WAITING(flag(), true, false),
    SHARED_LINES(numbers(1, 1000), List.of(), false),
    PHONEBOOK(text(500), "", false),
    LANGUAGE(form("|[a-z]{2}", "a language of ISO 639-1, two lower-case letters"), "", false),
    COUNTRY(form("|[A-Z]{2}", "a country of ISO 3166-1, two upper-case letters"), "", false),
    TIME_ZONE(zone(), "UTC", false),
    NTP_SERVER(server(), "pool.ntp.org", false),
    TIME_FORMAT(choice("24", "12"), "24", false),
    DATE_FORMAT(choice("ymd", "dmy", "mdy"), "ymd", false),
    WEB_UI(choice("off", "https", "on"), "https", false),
    VLAN(number(0, 4094), 0L, false),
    VLAN_PRIORITY(number(0, 7), 5L, false),
    PC_VLAN(number(0, 4094), 0L, false),
    LLDP(flag(), true, false),
    QOS_SIP(number(0, 63), 40L, false),
    QOS_RTP(number(0, 63), 46L, false),
    SYSLOG_SERVER(server(), "", false),
    CHECK_HOURS(number(1, 8760), 24L, false),
    NIGHT_BEGIN(time(), "02:00", false),
    NIGHT_END(time(), "05:00", false),
    PICKUP_CODE(form("[0-9*#]{0,10}", "at most 10 of the characters 0-9, * and #"), "", false),
    KEYS(new Of("keys", raw -> raw), List.of(), false),
    MODULES(number(0, 20), 0L, false);

    private static final Set<String> LEFT = Set.of("LANGUAGE", "TIME_FORMAT", "DATE_FORMAT", "CALL_WAITING", "KEYS");

    /** Every codec that a pack may be asked for. */
    static final List<String> ALL_CODECS = Codecs.ALL;

    /** Apart, because the constants above need it before this enum's own fields are there. */
    private static final class Codecs {
        static final List<String> ALL = List.of("opus", "g722", "pcma", "pcmu", "g729", "ilbc");
    }

    private final Type type;
    private final Object standard;
    private final boolean perLine;

    Setting(Type type, Object standard, boolean perLine) {
        this.type = type;
        this.standard = standard;
        this.perLine = perLine;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What holds when no layer says anything. */
    public Object standard() {
        return standard;
    }

    /** Whether a line may differ from its device. */
    public boolean isPerLine() {
        return perLine;
    }

    /** Whether the person at the phone may own it: {@code [ownership]} in Vars. */
    public boolean mayBeLeft() {
        return LEFT.contains(name());
    }

    /** What holds when an upper layer says {@code upper}; keys are overlaid slot by slot, anything else is replaced. */
    Object over(Object lower, Object upper) {
        return this == KEYS ? Key.over((List<?>) lower, (List<?>) upper) : upper;
    }

    static List<String> words() {
        return Stream.of(values()).map(Setting::word).toList();
    }

    /** What may be written, for people: "one of 24, 12". */
    public String expected() {
        return type.expected();
    }

    static Optional<Setting> named(String word) {
        for (var setting : values()) if (setting.word().equals(word)) return Optional.of(setting);
        return Optional.empty();
    }

    /** The value as templates get it; empty when {@code raw} is not of this setting's type. */
    Optional<Object> take(Object raw) {
        return type.take(raw);
    }

    private interface Type {
        Optional<Object> take(Object raw);
        String expected();
    }

    private record Of(String expected, Function<Object, Object> taken) implements Type {
        @Override public Optional<Object> take(Object raw) { return Optional.ofNullable(taken.apply(raw)); }
    }

    private static Type flag() {
        return new Of("true or false", raw -> raw instanceof Boolean ? raw : null);
    }

    private static Type number(long least, long most) {
        return new Of("a whole number from " + least + " to " + most, raw -> raw instanceof Long n && n >= least && n <= most ? n : null);
    }

    private static Type text(int longest) {
        return new Of("text of at most " + longest + " characters in quotes", raw -> raw instanceof String text && text.length() <= longest ? text : null);
    }

    private static Type form(String expression, String expected) {
        var form = Pattern.compile(expression);
        return new Of(expected, raw -> raw instanceof String text && form.matcher(text).matches() ? text : null);
    }

    private static Type time() {
        return form("([01][0-9]|2[0-3]):[0-5][0-9]", "a time of day like \"02:30\"");
    }

    private static Type server() {
        return form("|[A-Za-z0-9._-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?", "a host name or address in quotes, with :port if it needs one");
    }

    private static Type zone() {
        return new Of("a time zone of the IANA database like \"Europe/Berlin\"", raw -> raw instanceof String text && ZoneRulesProvider.getAvailableZoneIds().contains(text) ? text : null);
    }

    private static Type choice(String... choices) {
        var all = List.of(choices);
        return new Of("one of \"" + String.join("\", \"", all) + "\"", raw -> raw instanceof String text && all.contains(text) ? text : null);
    }

    private static Type choices(List<String> all) {
        return new Of("a list of \"" + String.join("\", \"", all) + "\", none twice", raw -> distinct(raw, item -> all.contains(item)));
    }

    private static Type numbers(long least, long most) {
        return new Of("a list of whole numbers from " + least + " to " + most + ", none twice", raw -> distinct(raw, item -> item instanceof Long n && n >= least && n <= most));
    }

    private static List<Object> distinct(Object raw, Predicate<Object> fits) {
        if (!(raw instanceof TomlArray array)) return null;
        var items = new ArrayList<Object>();
        for (int i = 0; i < array.size(); i++) {
            var item = array.get(i);
            if (!fits.test(item) || items.contains(item)) return null;
            items.add(item);
        }
        return List.copyOf(items);
    }
}
