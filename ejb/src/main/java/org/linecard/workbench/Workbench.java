package org.linecard.workbench;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.linecard.audit.AuditLog;
import org.linecard.customers.Reseller;
import org.linecard.editions.Edition;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;
import org.linecard.persistence.Uniqueness;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;
import org.linecard.vendors.PackSample;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;

/** Templates of packs that resellers make their own. */
@Stateless
@RolesAllowed({ADMIN, RESELLER})
public class Workbench {

    /** Characters of one text. */
    public static final int LONGEST = 65_536;
    private static final String ENTITY = "Edition";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VendorPacks packs;

    @Inject
    private AuditLog log;

    /** Sortable by {@code template}; searched by pack and template. Filter {@code of}: a reseller's path. */
    public Page<Edition> page(PageRequest request) {
        var query = PageQuery.of(em, Edition.class, "ownerPath").sortable("template", "e.template").searched("e.pack", "e.template").batch("e.owner");
        if (request.filters().containsKey("of")) query.where("e.ownerPath like :of", "of", request.filters().get("of") + "%");
        return query.page(request);
    }

    public Edition byId(long id) {
        return NotFound.unless(em.find(Edition.class, id));
    }

    /** Names of the templates of a pack that can be made one's own; those of files that all phones share cannot, because nobody knows whose phone asks. */
    public Set<String> templates(String pack) {
        return pack(pack).editable();
    }

    /** Copies a template as it is today. */
    public long copy(long reseller, String pack, String template) {
        var from = pack(pack);
        if (!from.editable().contains(template)) throw new Invalid("template", "template.unknown", template);
        var edition = new Edition(NotFound.unless(em.find(Reseller.class, reseller)), from.folder(), template, from.revision(), from.templates().source(template));
        em.persist(edition);
        Uniqueness.flush(em, "edition_template", () -> new Invalid("template", "template.taken", template));
        return edition.getId();
    }

    /** Keeps a text, right or wrong; only publishing asks whether it is right. */
    public void write(long id, long version, String text) {
        unchanged(id, version).write(taken(text));
    }

    /** Why a text cannot be published in this place; empty when it can. */
    public List<Finding> check(long id, String text) {
        return lint(byId(id), taken(text)).findings();
    }

    /** Phones on which a text can be tried. */
    public List<PackSample> samples(long id) {
        var edition = byId(id);
        return lint(edition, edition.getDraft()).samples();
    }

    /** What a text makes of one sample's file, beside what the pack's own makes of it; empty when the text does not fit the pack. */
    public List<Trial> trial(long id, String text, String name) {
        var lint = lint(byId(id), taken(text));
        return lint.edited().stream().flatMap(with -> lint.samples().stream().filter(sample -> sample.name().equals(name)).map(sample -> lint.trial(with, sample))).toList();
    }

    /** How the draft differs from what it was made from. */
    public Trial changes(long id) {
        var edition = byId(id);
        return new Trial(edition.label(), edition.getTemplate(), Comparison.of(edition.getBase(), edition.getDraft()));
    }

    /** What the pack has changed since the draft was made from it; the same on both sides when nothing has. */
    public Trial baseChanges(long id) {
        var edition = byId(id);
        var now = pack(edition.getPack()).templates().source(edition.getTemplate());
        return new Trial(edition.label(), edition.getTemplate(), Comparison.of(edition.getBase(), now == null ? "" : now));
    }

    /** Of the pack as it is today. */
    public String revision(long id) {
        return pack(byId(id).getPack()).revision();
    }

    /** Phones get the draft from now on. */
    public void publish(long id, long version) {
        var edition = unchanged(id, version);
        var findings = lint(edition, edition.getDraft()).findings();
        if (!findings.isEmpty()) throw new Invalid("text", "template.findings", findings.size(), findings.get(0).where(), findings.get(0).what());
        edition.publish();
    }

    /** Phones get the pack's own text again. */
    public void withdraw(long id, long version) {
        unchanged(id, version).withdraw();
    }

    /** The changes that the pack made meanwhile are seen and dealt with: from now on compared with its text of today. */
    public void rebase(long id, long version) {
        var edition = unchanged(id, version);
        var from = pack(edition.getPack());
        edition.rebase(from.revision(), NotFound.unless(from.templates().source(edition.getTemplate())));
    }

    public void remove(long id, long version) {
        em.remove(unchanged(id, version));
    }

    private Lint lint(Edition edition, String text) {
        return new Lint(pack(edition.getPack()), edition.getTemplate(), text);
    }

    private static String taken(String text) {
        var plain = text == null ? "" : text.replace("\r\n", "\n");
        if (plain.length() > LONGEST) throw new Invalid("text", "template.long", LONGEST);
        int control = (int) plain.chars().takeWhile(c -> !Character.isISOControl(c) || c == '\n' || c == '\t').count();
        if (control < plain.length()) throw new Invalid("text", "template.control", plain.substring(0, control).lines().count());
        return plain;
    }

    private VendorPack pack(String folder) {
        return packs.packs().stream().filter(pack -> pack.folder().equals(folder)).findFirst().orElseThrow(NotFound::new);
    }

    private Edition unchanged(long id, long version) {
        var edition = byId(id);
        log.refuseStale(edition, ENTITY, edition.getVersion(), version);
        return edition;
    }
}
