package org.linecard.editions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.linecard.audit.Audited;
import org.linecard.audit.Bookkeeping;
import org.linecard.customers.Reseller;
import org.linecard.tenancy.TenantOwned;

/**
 * A reseller's own text of one template of a pack. Phones of its customers get what was published last; what is being written is a draft. It remembers the text
 * that it was made from, so that a change of the pack can be seen beside the reseller's own changes.
 */
@Entity
@Table(name = "edition")
@Audited
@NamedQuery(name = "Edition.published", query = "select e.template, e.published from Edition e where e.ownerPath = :reseller and e.pack = :pack and e.published is not null order by e.template")
public class Edition extends TenantOwned {

    /** What phones get: the pack's own, the draft, or an earlier text. */
    public enum Standing { DRAFT, PUBLISHED, DIFFERS }

    private String pack;
    private String template;

    @Column(name = "base_revision")
    private String baseRevision;

    /** History tells that a text changed, by its fingerprint; the texts themselves would fill it. */
    @Bookkeeping
    private String base;

    @Bookkeeping
    private String draft;

    @Bookkeeping
    private String published;

    @Column(name = "draft_print")
    private String draftPrint;

    @Column(name = "published_print")
    private String publishedPrint;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Edition() { }

    /**
     * @param pack     folder name of the vendor pack
     * @param revision of the pack now
     * @param text     of the template now
     */
    public Edition(Reseller owner, String pack, String template, String revision, String text) {
        super(owner);
        this.pack = pack;
        this.template = template;
        rebase(revision, text);
        write(text);
    }

    public void write(String text) {
        draft = text;
        draftPrint = Prints.of(text);
    }

    /** From now on compared with the pack's text of today. */
    public void rebase(String revision, String text) {
        baseRevision = revision;
        base = text;
    }

    /** Phones get the draft from now on. */
    public void publish() {
        published = draft;
        publishedPrint = draftPrint;
        publishedAt = Instant.now();
    }

    /** Phones get the pack's own text again; the draft stays. */
    public void withdraw() {
        published = null;
        publishedPrint = null;
        publishedAt = null;
    }

    public String getPack() { return pack; }
    public String getTemplate() { return template; }
    public String getBaseRevision() { return baseRevision; }
    public String getBase() { return base; }
    public String getDraft() { return draft; }
    public Instant getPublishedAt() { return publishedAt; }
    public boolean isPublished() { return published != null; }

    public Standing getStanding() {
        if (published == null) return Standing.DRAFT;
        return draftPrint.equals(publishedPrint) ? Standing.PUBLISHED : Standing.DIFFERS;
    }

    @Override
    public String label() {
        return pack + "/" + template;
    }
}
