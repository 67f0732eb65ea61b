package org.linecard.provisioning;

import java.time.Instant;
import org.linecard.audit.AuditEntry;

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

    /** Signed by the entry of history that wrote it, which also tells where a secret comes from. */
    Voice by(AuditEntry entry) {
        return new Voice(source, name, entity, id, field, value instanceof Making ? Making.of(entry) : value, entry.getActor(), entry.getAt());
    }

    /** Whether it is what Linecard makes of all that the others say. */
    public boolean isConclusion() {
        return source == Source.LINECARD;
    }

    public Source getSource() { return source; }
    public String getName() { return name; }
    public Object getValue() { return value; }
    public String getAuthor() { return author; }
    public Instant getSince() { return since; }
}
