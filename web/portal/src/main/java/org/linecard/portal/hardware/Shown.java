package org.linecard.portal.hardware;

import java.util.Collection;
import java.util.stream.Collectors;
import org.linecard.portal.Feedback;
import org.linecard.vars.Key;

/** Words and values of sheets and settings, for eyes. */
public final class Shown {

    private Shown() { }

    /** What people call a word; a word that nobody gave a name, such as a vendor's own key, is its own. */
    public static String word(String word) {
        var text = Feedback.text("word." + word);
        return text.equals("word." + word) ? word : text;
    }

    /** Never empty. */
    public static String value(Object value) {
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
