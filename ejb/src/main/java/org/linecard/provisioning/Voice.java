package org.linecard.provisioning;

import java.time.Instant;

/**
 * One who said something about a word.
 *
 * @param name   whose word it is, for people: "Acme", "Reception", "Line 2"; empty for the standard
 * @param entity name of the row that says it, as history names it; empty for what comes with Linecard
 * @param id     of that row; 0 for none
 * @param field  of that row
 * @param value  what was said
 * @param author who wrote it; empty when that is not known, or not for the asker
 * @param since  when; null when that is not known
 */
public record Voice(Source source, String name, String entity, long id, String field, Object value, String author, Instant since) {

    Voice by(String who, Instant when) {
        return new Voice(source, name, entity, id, field, value, who, when);
    }

    public Source getSource() { return source; }
    public String getName() { return name; }
    public Object getValue() { return value; }
    public String getAuthor() { return author; }
    public Instant getSince() { return since; }
}
