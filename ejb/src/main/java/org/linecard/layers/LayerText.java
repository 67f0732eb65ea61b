package org.linecard.layers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linecard.audit.Bookkeeping;
import org.linecard.tenancy.Scope;

/** The TOML of a layer, what it was before, and who wrote it when. History keeps every version, but shortened; the one before is kept whole, to be put back. */
@Embeddable
public class LayerText {

    /** Empty rather than null: a layer that says nothing has been written, too. */
    private String vars;

    @Bookkeeping
    private String previous;

    @Bookkeeping
    private String author;

    @Bookkeeping
    @Column(name = "written_at")
    private Instant writtenAt;

    protected LayerText() { }

    LayerText(String vars) {
        write(vars);
    }

    /** The same text again leaves author and time as they are. */
    final void write(String text) {
        if (text.equals(vars)) return;
        previous = vars;
        vars = text;
        author = Scope.current().map(Scope::actor).orElse("system");
        writtenAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    public String getVars() { return vars; }
    /** The text before the last change; null when there was none. */
    public String getPrevious() { return previous; }
    public String getAuthor() { return author; }
    public Instant getWrittenAt() { return writtenAt; }
}
