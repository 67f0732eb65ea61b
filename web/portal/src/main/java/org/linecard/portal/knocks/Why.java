package org.linecard.portal.knocks;

import org.linecard.knocks.Knock;
import org.linecard.portal.Feedback;
import org.linecard.provisioning.Verdict;

/**
 * A verdict in words: what happened, and what a person can do about it.
 *
 * @param word two or three words, for a chip
 */
public record Why(String word, String why, String todo) {

    static Why of(String verdict) {
        var key = "knock.verdict." + verdict;
        return new Why(Feedback.text(key), Feedback.text(key + ".why"), Feedback.text(key + ".todo"));
    }

    static String tone(String verdict) {
        if (verdict.equals(Knock.CROWD)) return "bad";
        return switch (Verdict.valueOf(verdict)) {
            case SERVED, CURRENT -> "ok";
            case CHALLENGED, ABSENT -> "idle";
            case UNKNOWN, INACTIVE, SPENT -> "warn";
            case WRONG, FAILED -> "bad";
        };
    }

    public String getWord() { return word; }
    public String getWhy() { return why; }
    public String getTodo() { return todo; }
}
