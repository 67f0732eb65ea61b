package org.linecard.portal;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/** Words for people, from {@code messages.properties}. */
public final class Feedback {

    private static final String BUNDLE = "org.linecard.portal.messages";

    private Feedback() { }

    /** Says after the next redirect that something was done. Called only when it was. */
    public static void done(String key, Object... args) {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, message(FacesMessage.SEVERITY_INFO, key, args));
    }

    /** Says in this very answer that something was done. */
    public static void said(String key, Object... args) {
        FacesContext.getCurrentInstance().addMessage(null, message(FacesMessage.SEVERITY_INFO, key, args));
    }

    static FacesMessage message(Severity severity, String key, Object... args) {
        var text = text(key, args);
        return new FacesMessage(severity, text, text);
    }

    /** The text of a key; of an unknown one the key itself, so that a forgotten text is seen and nothing breaks. */
    public static String text(String key, Object... args) {
        try {
            var pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, Feedback.class.getClassLoader()).getString(key);
            var readable = IntStream.range(0, args.length).mapToObj(i -> pattern.contains("{" + i + ",choice") ? args[i] : readable(args[i])).toArray();
            return new MessageFormat(pattern, Locale.ENGLISH).format(readable);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    private static Object readable(Object arg) {
        return arg instanceof Instant instant ? Times.full(instant, Times.viewer()) : arg instanceof Number number ? number.toString() : arg;
    }
}
