package org.linecard.users;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.linecard.customers.Forms;
import org.linecard.problems.Checks;

/** What a user shows to the people it calls, and to the emergency services. */
@Embeddable
public class CallerId {

    private String name;
    private String number;
    private String emergencyNumber;
    private boolean withhold;

    protected CallerId() { }

    /** @param withhold hides name and number from the called party; an emergency call shows its number all the same */
    public CallerId(String name, String number, String emergencyNumber, boolean withhold) {
        this.name = Checks.text(name);
        this.number = Checks.text(number);
        this.emergencyNumber = Checks.text(emergencyNumber);
        this.withhold = withhold;
        new Checks()
            .line("name", this.name, 80)
            .form("number", this.number, Forms.NUMBER, "number.form")
            .form("emergencyNumber", this.emergencyNumber, Forms.NUMBER, "number.form")
            .done();
    }

    static CallerId none() {
        return new CallerId(null, null, null, false);
    }

    public String getName() { return name; }
    public String getNumber() { return number; }
    public String getEmergencyNumber() { return emergencyNumber; }
    public boolean isWithhold() { return withhold; }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallerId c && withhold == c.withhold && Objects.equals(name, c.name) && Objects.equals(number, c.number) && Objects.equals(emergencyNumber, c.emergencyNumber);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, number, emergencyNumber, withhold);
    }
}
