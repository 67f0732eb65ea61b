package org.linecard.provisioning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.linecard.editions.PublishedEditions;
import org.linecard.firmware.ImageStore;
import org.linecard.hardware.Device;
import org.linecard.links.SoftphoneLink;
import org.linecard.links.Token;
import org.linecard.persistence.Reading;
import org.linecard.phonebooks.Directory;
import org.linecard.settings.Settings;
import org.linecard.tenancy.SystemWork;
import org.linecard.upgrades.Course;
import org.linecard.vendors.FileRule;
import org.linecard.vendors.Identity;
import org.linecard.vendors.Match;
import org.linecard.vendors.VendorPacks;

/**
 * Answers phones that bring something: checks it, makes their file from the chain at this moment, and keeps it for {@link Answers}. Unknown, inactive, foreign and
 * wrongly proven requests get one and the same answer; only the record of the sighting tells them apart. A device costs two statements, what many have in common
 * is read once.
 */
@Stateless
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Provisioning {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VendorPacks packs;

    @Inject
    private PublishedEditions editions;

    @Inject
    private ImageStore images;

    @Inject
    private Facts facts;

    @Inject
    private Answers answers;

    @Inject
    private SightingQueue sightings;

    private final String publicUrl = Settings.fromEnvironment().publicUrl();

    public Answer answer(FileRequest request) {
        return LinkAddress.of(request.path()).filter(it -> !request.headOnly()).flatMap(it -> byLink(request, it)).orElseGet(() -> byProof(request));
    }

    /**
     * Through a one-time link, which proves and is burnt in one; empty when no link has that token. Of two who come at once the second waits for the lock, and
     * finds it burnt. When the file cannot be made everything is rolled back, and the link is as good as before.
     */
    private Optional<Answer> byLink(FileRequest request, LinkAddress asked) {
        var now = Instant.now();
        var link = em.createNamedQuery("SoftphoneLink.byHash", SoftphoneLink.class).setParameter("hash", Token.hash(asked.token())).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        if (link.isEmpty()) return Optional.empty();
        var identity = Sheets.identity(link.get().getDevice());
        var holder = facts.holder(em, identity, request.proof()).value();
        var own = packs.match(asked.file()).stream()
            .filter(match -> match.pack().vendor().equals(holder.vendor()) && match.identity().equals(Optional.of(identity)) && match.rule().scope() == FileRule.Scope.DEVICE && !match.rule().absent()).findFirst();
        var open = link.get().state(now) == SoftphoneLink.State.OPEN;
        if (!open || !holder.served() || own.isEmpty()) return Optional.of(refused(request, Optional.of(identity), holder, !open ? Verdict.SPENT : !holder.served() ? Verdict.INACTIVE : Verdict.WRONG));
        link.get().use(now, request.address());
        var file = made(request, holder, own.get());
        return file.map(it -> served(request, holder, own.get(), it));
    }

    private Answer byProof(FileRequest request) {
        var matches = packs.match(request.path()).stream().filter(match -> !match.rule().absent()).toList();
        var claimed = PhoneFiles.identity(matches);
        if (claimed.isEmpty()) return refused(request, claimed, Holder.NOBODY, Verdict.UNKNOWN);
        var kept = facts.holder(em, claimed.get(), request.proof());
        var holder = kept.value();
        var proven = holder.opensFor(request.proof());
        if (!proven || !holder.served()) return refused(request, claimed, holder, holder.refusal(proven));
        var match = matches.stream().filter(it -> it.pack().vendor().equals(holder.vendor()) && it.rule().scope() != FileRule.Scope.COMMON).findFirst();
        var file = match.flatMap(it -> made(request, holder, it));
        if (file.isEmpty()) return absent(request, holder);
        answers.keep(request, kept.stamp(), holder, match.get().rule(), file.get());
        return served(request, holder, match.get(), file.get()).unlessCurrent(request);
    }

    /** Empty for a directory that the device is not to have. */
    private Optional<Answer.File> made(FileRequest request, Holder holder, Match match) {
        try {
            var pack = editions.in(match.pack(), facts.texts(em, holder.ownerPath(), match.pack().folder()), holder.ownerPath());
            var device = em.createNamedQuery("Device.sheet", Device.class).setParameter("id", holder.device()).getSingleResult();
            var model = match.pack().model(device.getModel()).orElseThrow(() -> new IllegalStateException("The catalogue has no " + device.getVendor() + " " + device.getModel() + " any more"));
            var sheets = new Sheets(match.pack(), model, publicUrl, facts.layers(em, device), Reasons.UNASKED);
            var sheet = sheets.of(device, course(request, match, device), match.rule().template());
            if (match.rule().scope() != FileRule.Scope.BOOK) return Optional.of(Answer.File.of(Renderer.render(pack, match.rule(), sheet), match.rule()));
            if (sheets.hidesBook(sheet)) return Optional.empty();
            return Optional.of(Answer.File.of(Renderer.render(pack, match.rule(), sheet, book(request, match, sheets, device)), match.rule()));
        } catch (RuntimeException e) {
            record(request, holder, Verdict.FAILED, "");
            throw e;
        }
    }

    private Book book(FileRequest request, Match match, Sheets sheets, Device device) {
        var asked = BookQuery.of(request.query());
        var directory = Directory.of(new Reading(em), device, asked.search(), asked.page(), match.pack().bookEntries());
        return Book.of(device.getOwner().getName(), directory, asked, sheets.address(match.rule(), device));
    }

    /** A phone that says now what it runs is believed before what it said last: after an upgrade its first file is right already. */
    private Course course(FileRequest request, Match match, Device device) {
        return facts.aims(em, images, device).course(device, Aims.said(match.pack(), device, request.agent()).orElseGet(() -> Aims.lastSaid(device)));
    }

    private Answer.File served(FileRequest request, Holder holder, Match match, Answer.File file) {
        record(request, holder, file.unlessCurrent(request) == file ? Verdict.SERVED : Verdict.CURRENT, Answers.template(match.rule()));
        return file;
    }

    private Answer refused(FileRequest request, Optional<Identity> claimed, Holder holder, Verdict verdict) {
        if (verdict == Verdict.UNKNOWN) sightings.add(Seen.stranger(request, claimed.orElse(null)));
        else record(request, holder, verdict, "");
        return new Answer.Prove(packs.challenges(request.path()), claimed, true);
    }

    private Answer absent(FileRequest request, Holder holder) {
        record(request, holder, Verdict.ABSENT, "");
        return new Answer.Absent();
    }

    private void record(FileRequest request, Holder holder, Verdict verdict, String template) {
        sightings.add(Seen.of(request, holder, verdict, template));
    }
}
