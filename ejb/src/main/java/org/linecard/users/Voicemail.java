package org.linecard.users;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.regex.Pattern;
import org.linecard.audit.Masked;
import org.linecard.customers.Forms;
import org.linecard.problems.Checks;
import org.linecard.security.SecretColumn;

/** A user's voicemail box. */
@Embeddable
public class Voicemail {

    /** What a caller hears before the tone. */
    public enum Greeting { STANDARD, NAME, PERSONAL, NONE }

    private static final Pattern PIN = Pattern.compile("[0-9]{4,12}");

    private boolean enabled;

    @Masked
    @Convert(converter = SecretColumn.class)
    private String pin;

    private String email;

    @Enumerated(EnumType.STRING)
    private Greeting greeting = Greeting.STANDARD;

    protected Voicemail() { }

    /**
     * @param pin      4 to 12 digits, needed when enabled
     * @param email    where new messages are announced; null for nowhere
     * @param greeting null means the standard one
     */
    public Voicemail(boolean enabled, String pin, String email, Greeting greeting) {
        this.enabled = enabled;
        this.pin = Checks.text(pin);
        this.email = Checks.text(email);
        this.greeting = greeting == null ? Greeting.STANDARD : greeting;
        new Checks()
            .that(!enabled || this.pin != null, "pin", "required")
            .form("pin", this.pin, PIN, "pin.form")
            .line("email", this.email, 120).form("email", this.email, Forms.EMAIL, "email.form")
            .done();
    }

    static Voicemail off() {
        return new Voicemail(false, null, null, Greeting.STANDARD);
    }

    /** The same settings with another PIN. */
    public Voicemail withPin(String other) {
        return new Voicemail(enabled, other, email, greeting);
    }

    public boolean isEnabled() { return enabled; }
    public boolean hasPin() { return pin != null; }
    String pin() { return pin; }
    public String getEmail() { return email; }
    public Greeting getGreeting() { return greeting; }

    @Override
    public boolean equals(Object other) {
        return other instanceof Voicemail v && enabled == v.enabled && Objects.equals(pin, v.pin) && Objects.equals(email, v.email) && greeting == v.greeting;
    }

    @Override
    public int hashCode() {
        return Objects.hash(enabled, email, greeting);
    }
}
