package org.linecard.portal.hardware;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linecard.portal.Feedback;
import org.linecard.provisioning.Reason;
import org.linecard.provisioning.Source;
import org.linecard.provisioning.Voice;

/**
 * A word with its reason, for eyes.
 *
 * @param anchor of the address that shows it at once
 * @param by     who decided; empty for the standard and for what nobody said
 * @param chain  the winner first
 */
public record Why(String anchor, String label, String word, String value, String by, String ownership, List<Step> chain) {

    /**
     * One who said something.
     *
     * @param edit  where it is edited; empty when the person may not, or nobody can
     * @param state style of the row: won, lost, or ground of a conclusion
     */
    public record Step(String source, String name, String value, String author, Instant since, String edit, String state) {
        public String getSource() { return source; }
        public String getName() { return name; }
        public String getValue() { return value; }
        public String getAuthor() { return author; }
        public Instant getSince() { return since; }
        public String getEdit() { return edit; }
        public String getState() { return state; }
    }

    static Why of(Reason reason, Editors editors) {
        var winner = reason.winner();
        var steps = new ArrayList<Step>();
        for (var voice : reason.voices()) steps.add(step(voice, editors, voice == winner ? "won" : winner.isConclusion() ? "ground" : "lost"));
        Collections.reverse(steps);
        var anchor = "why-" + (reason.line() == 0 ? "" : reason.line() + "-") + reason.word().replaceAll("[^A-Za-z0-9]+", "-");
        return new Why(anchor, Shown.word(reason.word()), reason.word(), Shown.value(reason.value()), by(reason), reason.ownership() == null ? "" : Feedback.text("ownership." + reason.ownership()), List.copyOf(steps));
    }

    /** The device and its lines need no name on their own page. */
    private static String by(Reason reason) {
        var winner = reason.winner();
        if (reason.value() == null || winner == null || winner.source() == Source.STANDARD) return "";
        var own = winner.source() == Source.DEVICE || winner.source() == Source.LINE;
        return source(winner) + (own || winner.name().isEmpty() ? "" : " · " + winner.name());
    }

    /** A ground says what of its row was looked at; the row itself is beside the point. */
    private static Step step(Voice voice, Editors editors, String state) {
        var name = state.equals("ground") ? Shown.field(voice.field()) : voice.name();
        return new Step(source(voice), name, Shown.value(voice.value()), voice.author(), voice.since(), editors.of(voice), state);
    }

    private static String source(Voice voice) {
        return Feedback.text("source." + voice.source());
    }

    public String getAnchor() { return anchor; }
    public String getLabel() { return label; }
    public String getWord() { return word; }
    public String getValue() { return value; }
    public String getBy() { return by; }
    public String getOwnership() { return ownership; }
    public List<Step> getChain() { return chain; }
}
