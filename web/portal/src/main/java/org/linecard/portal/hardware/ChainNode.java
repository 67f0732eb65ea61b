package org.linecard.portal.hardware;

import org.linecard.hardware.Diagnosis;
import org.linecard.hardware.Diagnosis.Part;

/**
 * One box, and the wire that leads to it.
 *
 * @param wire  none, whole, cut or open
 * @param state style of the box: bad, none (nothing there) or empty
 * @param ask   word whose reason is that of the box
 */
public record ChainNode(String wire, String part, String title, String sub, String tone, String word, String state, String ask) {

    /** The word whose reason is that of this box. */
    static String reasonOf(Part part, Diagnosis diagnosis) {
        var line = diagnosis.line();
        if (part == Part.HARDWARE) return "device.last_fetch";
        if (part == Part.REGISTRAR && (diagnosis.account() == null || line.getDevice().getCustomer() == null)) return "device.status";
        var word = diagnosis.account() == null ? "phone" : switch (part) { case USER -> "user"; case LINE -> "label"; case REGISTRAR -> "registrar"; default -> "phone"; };
        return line.getNumber() + "-" + word;
    }

    public String getWire() { return wire; }
    public String getPart() { return part; }
    public String getTitle() { return title; }
    public String getSub() { return sub; }
    public String getTone() { return tone; }
    public String getWord() { return word; }
    public String getState() { return state; }
    public String getAsk() { return ask; }
}
