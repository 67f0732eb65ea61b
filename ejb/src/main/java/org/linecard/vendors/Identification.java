package org.linecard.vendors;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a request says of the phone behind it. A guess for people, to name what knocks and to preset a form; never a reason to hand out anything.
 *
 * @param model    empty when nothing names it, or the pack does not know it
 * @param identity empty when nothing names it
 * @param firmware as the User-Agent says; empty when it does not
 */
public record Identification(VendorPack pack, Optional<PhoneModel> model, Optional<Identity> identity, String firmware, Grade grade) {

    /** How sure: only the vendor; its model, too; or all of it, with an address or an agent of that vendor to confirm. */
    public enum Grade { VENDOR, MODEL, EXACT }

    /** One pack's view. The agent says most, then the address block; a file name alone is shared by many vendors. */
    private record View(Identification guess, boolean agent, boolean block, boolean path) {
        static final Comparator<View> BY_WEIGHT = Comparator.comparing((View view) -> view.guess.grade()).thenComparing(View::agent).thenComparing(View::block).thenComparing(View::path);
    }

    /**
     * The pack that knows most about the request.
     *
     * @return one; several that know equally much, when none of them can be preferred; none, when nobody knows it
     */
    static List<Identification> of(List<VendorPack> packs, String path, String userAgent) {
        var views = packs.stream().map(pack -> view(pack, path, userAgent)).filter(Objects::nonNull).toList();
        var best = views.stream().max(View.BY_WEIGHT);
        return best.isEmpty() ? List.of() : views.stream().filter(view -> View.BY_WEIGHT.compare(view, best.get()) == 0).map(View::guess).toList();
    }

    private static View view(VendorPack pack, String path, String userAgent) {
        var match = pack.match(path);
        var agent = userAgent == null ? Optional.<VendorPack.Agent>empty() : pack.agent(userAgent);
        var identity = match.flatMap(Match::identity).or(() -> agent.map(VendorPack.Agent::mac).filter(mac -> !mac.isEmpty()).map(mac -> new Identity(IdentityKind.MAC, mac)));
        boolean block = identity.filter(it -> it.kind() == IdentityKind.MAC && pack.macPrefixes().stream().anyMatch(it.value()::startsWith)).isPresent();
        if (match.isEmpty() && agent.isEmpty() && !block) return null;
        var model = match.flatMap(Match::model).or(() -> agent.flatMap(VendorPack.Agent::model));
        var grade = model.isEmpty() ? Grade.VENDOR : identity.isPresent() && (agent.isPresent() || block) ? Grade.EXACT : Grade.MODEL;
        return new View(new Identification(pack, model, identity, agent.map(VendorPack.Agent::firmware).orElse(""), grade), agent.isPresent(), block, match.isPresent());
    }
}
