package org.linecard.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.linecard.epochs.Epochs;
import org.linecard.settings.Settings;
import org.linecard.vendors.Identity;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.Match;
import org.linecard.vendors.VendorPacks;

/**
 * Answers phones. What all phones of a model share needs no proof and no database. Who brings nothing is asked to prove himself, by the path alone: known and
 * unknown are told apart by nothing, not even by our work. Everybody else is looked up, by {@link Provisioning}.
 */
@ApplicationScoped
public class PhoneFiles {

    private static final String EVERYBODY = "";
    private static final Identity NOBODY = new Identity(IdentityKind.MAC, "");

    @Inject
    private VendorPacks packs;

    @Inject
    private Provisioning provisioning;

    @Inject
    private Answers answers;

    @Inject
    private Epochs epochs;

    @Inject
    private SightingQueue sightings;

    private final String publicUrl = Settings.fromEnvironment().publicUrl();

    public Answer answer(FileRequest request) {
        var ready = answers.find(request);
        if (ready != null) return ready;
        return LinkAddress.of(request.path()).isPresent() ? provisioning.answer(request) : byPath(request);
    }

    private Answer byPath(FileRequest request) {
        var matches = packs.match(request.path());
        var served = matches.stream().filter(match -> !match.rule().absent()).toList();
        if (served.isEmpty() && !matches.isEmpty()) return new Answer.Absent();
        var common = served.stream().filter(match -> !match.rule().secret() && match.model().isPresent()).findFirst();
        if (common.isPresent()) return commonFile(request, common.get());
        if (request.proof().isGiven()) return provisioning.answer(request);
        var claimed = identity(served);
        sightings.add(Seen.asking(request, claimed.orElse(null)));
        return new Answer.Prove(packs.challenges(request.path()), claimed, false);
    }

    private Answer commonFile(FileRequest request, Match match) {
        var stamp = epochs.stamp(EVERYBODY);
        var sheet = new Sheets(match.pack(), match.model().orElseThrow(), publicUrl).common();
        var file = Answer.File.of(Renderer.render(match.pack(), match.rule(), sheet), match.rule());
        // anybody may ask: of all ways to write its name, in capitals and not, one is kept
        if (request.path().equals(match.rule().nameFor(NOBODY, match.model().orElseThrow()))) answers.keep(request, stamp, Holder.NOBODY, match.rule(), file);
        return file.unlessCurrent(request);
    }

    /** Whom a path names. */
    static Optional<Identity> identity(List<Match> matches) {
        return matches.stream().flatMap(match -> match.identity().stream()).findFirst();
    }
}
