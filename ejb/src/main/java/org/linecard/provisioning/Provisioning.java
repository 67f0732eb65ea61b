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
import java.util.List;
import java.util.Optional;
import org.linecard.firmware.ImageStore;
import org.linecard.editions.PublishedEditions;
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
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.Match;
import org.linecard.vendors.VendorPacks;

/**
 * Answers phones. Unknown, inactive, foreign and wrongly proven requests get one and the same answer, made with the same work; only the record
 * of the sighting tells them apart.
 */
@Stateless
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Provisioning {

    private static final Identity NOBODY = new Identity(IdentityKind.MAC, "");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VendorPacks packs;

    @Inject
    private PublishedEditions editions;

    @Inject
    private ImageStore images;

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
        var holder = holder(identity);
        var own = packs.match(asked.file()).stream()
            .filter(match -> match.pack().vendor().equals(holder.vendor()) && match.identity().equals(Optional.of(identity)) && match.rule().scope() == FileRule.Scope.DEVICE && !match.rule().absent()).findFirst();
        var open = link.get().state(now) == SoftphoneLink.State.OPEN;
        if (!open || !holder.served() || own.isEmpty()) {
            record(request, holder, !open ? Verdict.SPENT : !holder.served() ? Verdict.INACTIVE : Verdict.WRONG);
            return Optional.of(prove(request, Optional.of(identity)));
        }
        link.get().use(now, request.address());
        return Optional.of(rendered(request.unconditional(), holder, own.get()));
    }

    private Answer byProof(FileRequest request) {
        var matches = packs.match(request.path());
        var served = matches.stream().filter(match -> !match.rule().absent()).toList();
        if (served.isEmpty() && !matches.isEmpty()) return absent(request, Holder.nobody());
        var common = served.stream().filter(match -> !match.rule().secret() && match.model().isPresent()).findFirst();
        return common.isPresent() ? commonFile(request, common.get()) : deviceFile(request, served);
    }

    private Answer commonFile(FileRequest request, Match match) {
        var sheet = new Sheets(match.pack(), match.model().orElseThrow(), publicUrl).common();
        return file(request, Holder.nobody(), match, Renderer.render(match.pack(), match.rule(), sheet));
    }

    private Answer deviceFile(FileRequest request, List<Match> matches) {
        var claimed = matches.stream().flatMap(match -> match.identity().stream()).findFirst();
        var holder = holder(claimed.orElse(NOBODY));
        var proven = request.proof().holds(holder.user(), holder.password()) | claimed.filter(request.proof()::isOf).isPresent();
        if (!proven || !holder.served()) {
            record(request, holder, holder.refusal(request.proof().isGiven(), proven));
            return prove(request, claimed);
        }
        return matches.stream().filter(match -> match.pack().vendor().equals(holder.vendor()) && match.rule().scope() != FileRule.Scope.COMMON).findFirst()
            .map(match -> rendered(request, holder, match)).orElseGet(() -> absent(request, holder));
    }

    private Answer rendered(FileRequest request, Holder holder, Match match) {
        try {
            var pack = editions.in(match.pack(), GivenTemplates.read(em, holder.ownerPath(), match.pack().folder()), holder.ownerPath());
            var device = em.createNamedQuery("Device.sheet", Device.class).setParameter("id", holder.device()).getSingleResult();
            var model = match.pack().model(device.getModel()).orElseThrow(() -> new IllegalStateException("The catalogue has no " + device.getVendor() + " " + device.getModel() + " any more"));
            var sheets = new Sheets(match.pack(), model, publicUrl, GivenLayers.read(em, device), Reasons.UNASKED);
            var sheet = sheets.of(device, course(request, match, device), match.rule().template());
            if (match.rule().scope() != FileRule.Scope.BOOK) return file(request, holder, match, Renderer.render(pack, match.rule(), sheet));
            if (sheets.hidesBook(sheet)) return absent(request, holder);
            return file(request, holder, match, Renderer.render(pack, match.rule(), sheet, book(request, match, sheets, device)));
        } catch (RuntimeException e) {
            record(request, holder, Verdict.FAILED);
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
        return Courses.of(em, images, device, Courses.said(match.pack(), device, request.agent()).orElseGet(() -> Courses.lastSaid(device)));
    }

    private Answer file(FileRequest request, Holder holder, Match match, byte[] bytes) {
        var tag = EntityTag.of(bytes);
        var current = EntityTag.matches(request.ifNoneMatch(), tag);
        record(request, holder, current ? Verdict.CURRENT : Verdict.SERVED, match.rule().scope() == FileRule.Scope.DEVICE ? match.rule().template() : "");
        return current ? new Answer.Current(tag, match.rule().secret()) : new Answer.File(bytes, match.rule().mediaType(), tag, match.rule().secret());
    }

    private Answer prove(FileRequest request, Optional<Identity> claimed) {
        return new Answer.Prove(packs.challenges(request.path()), claimed, request.proof().isGiven() || LinkAddress.of(request.path()).isPresent());
    }

    private Answer absent(FileRequest request, Holder holder) {
        record(request, holder, Verdict.ABSENT);
        return new Answer.Absent();
    }

    private Holder holder(Identity identity) {
        return em.createNamedQuery("Device.credential", Object[].class).setParameter("kind", identity.kind()).setParameter("canonical", identity.value())
            .getResultStream().findFirst().map(Holder::of).orElseGet(Holder::nobody);
    }

    private void record(FileRequest request, Holder holder, Verdict verdict) {
        record(request, holder, verdict, "");
    }

    private void record(FileRequest request, Holder holder, Verdict verdict, String template) {
        sightings.add(Seen.of(request, holder.device(), holder.ownerPath(), verdict, template));
    }
}
