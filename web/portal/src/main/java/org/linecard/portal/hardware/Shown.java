package org.linecard.portal.hardware;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.linecard.hardware.Diagnosis.Finding;
import org.linecard.hardware.LifeCycle;
import org.linecard.portal.Feedback;
import org.linecard.provisioning.Making;
import org.linecard.registrar.Registration;
import org.linecard.tenancy.Tenant;
import org.linecard.upgrades.Course;
import org.linecard.vars.Key;

/** Words and values of sheets and settings, for eyes. */
public final class Shown {

    private static final Map<Class<?>, String> NAMED = Map.of(Finding.class, "finding.", LifeCycle.class, "lifeCycle.", Course.State.class, "course.state.", Making.class, "making.", Tenant.Status.class, "status.", Registration.State.class, "registration.");

    private Shown() { }

    /** What people call a word; a word that nobody gave a name, such as a vendor's own key, is its own. */
    public static String word(String word) {
        var text = Feedback.text("word." + word);
        return text.equals("word." + word) ? word : text;
    }

    /** An attribute's name as words: {@code voicemail.pin} is "voicemail pin", {@code timeZone} "time zone". */
    public static String field(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[._]", " ").toLowerCase(Locale.ROOT);
    }

    /** Never empty. */
    public static String value(Object value) {
        if (value instanceof Enum<?> it && NAMED.containsKey(it.getDeclaringClass())) return Feedback.text(NAMED.get(it.getDeclaringClass()) + it.name());
        if (value == null || value.equals("")) return "none";
        if (value instanceof Boolean flag) return flag ? "yes" : "no";
        if (value instanceof Collection<?> all) return all.isEmpty() ? "none" : all.stream().map(Shown::value).collect(Collectors.joining(", "));
        if (value instanceof Key key) return key(key);
        return String.valueOf(value);
    }

    private static String key(Key key) {
        var place = key.module() == 0 ? "key " + key.key() : "module " + key.module() + " key " + key.key();
        return place + ": " + key.type().word() + (key.value().isEmpty() ? "" : " " + key.value()) + (key.label().isEmpty() ? "" : " (" + key.label() + ")");
    }
}
