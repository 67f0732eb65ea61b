package org.linecard.portal.hardware;

/**
 * One box, and the wire that leads to it.
 *
 * @param wire  none, whole, cut or open
 * @param state style of the box: bad, none (nothing there) or empty
 * @param ask   word whose reason is that of the box
 */
public record ChainNode(String wire, String part, String title, String sub, String tone, String word, String state, String ask) {
    public String getWire() { return wire; }
    public String getPart() { return part; }
    public String getTitle() { return title; }
    public String getSub() { return sub; }
    public String getTone() { return tone; }
    public String getWord() { return word; }
    public String getState() { return state; }
    public String getAsk() { return ask; }
}
