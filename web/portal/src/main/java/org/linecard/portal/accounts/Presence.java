package org.linecard.portal.accounts;

import java.util.List;
import org.linecard.customers.Customer;
import org.linecard.portal.Feedback;
import org.linecard.portal.Times;
import org.linecard.registrar.Binding;
import org.linecard.registrar.Registration;

/**
 * A registration in words, in the customer's time.
 *
 * @param tone  ok, bad or idle
 * @param signs one for each phone that registered; none when there is none, or when nothing is known
 */
public record Presence(String tone, String word, List<Sign> signs) {

    /** @param contact the URI that it gave @param until when the registrar forgets it unless it calls again */
    public record Sign(String since, String until, String from, String contact, String agent) {

        private static Sign of(Binding it, Customer customer, Times times) {
            return new Sign(times.near(it.since(), customer), times.near(it.until(), customer), it.from(), it.contact(), it.agent());
        }

        public String getSince() { return since; }
        public String getUntil() { return until; }
        public String getFrom() { return from; }
        public String getContact() { return contact; }
        public String getAgent() { return agent; }
    }

    public static Presence of(Registration it, Customer customer, Times times) {
        return new Presence(tone(it.state()), Feedback.text("registration." + it.state()), it.bindings().stream().map(binding -> Sign.of(binding, customer, times)).toList());
    }

    private static String tone(Registration.State state) {
        return switch (state) {
            case REGISTERED -> "ok";
            case NOT_REGISTERED -> "bad";
            case UNKNOWN -> "idle";
        };
    }

    public boolean isRegistered() {
        return !signs.isEmpty();
    }

    public String getTone() { return tone; }
    public String getWord() { return word; }
    public List<Sign> getSigns() { return signs; }
}
