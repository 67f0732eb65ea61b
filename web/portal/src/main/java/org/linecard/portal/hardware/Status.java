package org.linecard.portal.hardware;

import org.linecard.hardware.Device;
import org.linecard.hardware.Diagnosis;
import org.linecard.portal.Feedback;
import org.linecard.registrar.Registry;

/**
 * A diagnosis in words and in one of the four tones of the style sheet.
 *
 * @param tone ok, warn, bad or idle
 * @param word two or three words, for a chip
 * @param why  the first sentence of the explanation
 * @param more the second
 */
public record Status(String tone, String word, String why, String more) {

    static Status of(Device device, Registry registry) {
        return of(Diagnosis.of(device, registry).finding());
    }

    static Status of(Diagnosis.Finding finding) {
        var key = "finding." + finding;
        return new Status(tone(finding.weight()), Feedback.text(key), Feedback.text(key + ".why"), Feedback.text(key + ".more"));
    }

    private static String tone(Diagnosis.Weight weight) {
        return switch (weight) {
            case GOOD -> "ok";
            case IDLE -> "idle";
            case WARNING -> "warn";
            case BROKEN -> "bad";
        };
    }

    public String getTone() { return tone; }
    public String getWord() { return word; }
    public String getWhy() { return why; }
    public String getMore() { return more; }
}
