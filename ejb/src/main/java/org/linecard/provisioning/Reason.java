package org.linecard.provisioning;

import java.util.List;
import org.linecard.vars.Ownership;

/**
 * Why a word about a device is what it is.
 *
 * @param word      as templates and Vars call it
 * @param line      number of the line that it is about; 0 for the device
 * @param value     what holds; null when nobody says anything
 * @param ownership null where nobody but the file can own it
 * @param voices    everybody who said something, the winner last
 */
public record Reason(String word, int line, Object value, Ownership ownership, List<Voice> voices) {

    public Reason {
        voices = List.copyOf(voices);
    }

    /** Who won; null when nobody says anything. */
    public Voice winner() {
        return voices.isEmpty() ? null : voices.get(voices.size() - 1);
    }

    /** With its voices signed. Where a secret comes from is known only then. */
    Reason by(List<Voice> signed) {
        return new Reason(word, line, value instanceof Making ? signed.get(0).value() : value, ownership, signed);
    }

    public String getWord() { return word; }
    public int getLine() { return line; }
    public Object getValue() { return value; }
    public List<Voice> getVoices() { return voices; }
}
