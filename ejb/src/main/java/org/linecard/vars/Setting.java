package org.linecard.vars;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
    CALL_WAITING(flag(), true, false),
    SHARED_LINES(numbers(1, 1000), List.of(), false),
    PHONEBOOK(text(500), "", false),
    NTP_SERVER(text(253), "pool.ntp.org", false),
    TIME_FORMAT(choice("24", "12"), "24", false),
    DATE_FORMAT(choice("ymd", "dmy", "mdy"), "ymd", false),
    WEB_UI(choice("off", "https", "on"), "https", false),
    VLAN(number(0, 4094), 0L, false),
    LLDP(flag(), true, false),
    SYSLOG_SERVER(text(253), "", false),
    NIGHT_BEGIN(time(), "02:00", false),
    NIGHT_END(time(), "05:00", false);

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

    private static Type time() {
        var form = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
        return new Of("a time of day like \"02:30\"", raw -> raw instanceof String text && form.matcher(text).matches() ? text : null);
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
