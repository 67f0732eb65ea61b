package org.linecard.knocks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linecard.vendors.Identity;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;

/** Is told what became of requests that got no file, and counts them in memory. Never waits, never fails; {@link KnockTimer} writes what it holds. */
@ApplicationScoped
public class Knocking {

    private final Tallies tallies = new Tallies(this::vendor);

    @Inject
    private VendorPacks packs;

    /** Something was brought, and it was not enough; or nothing could be had for it. */
    public void refused(Refusal refusal) {
        tallies.refused(refusal, identity(refusal));
    }

    /** Nothing was brought. Of a device it counts as a refusal when nothing follows: the first half of a Digest exchange is none. */
    public void asked(Refusal refusal) {
        tallies.asked(refusal, identity(refusal));
    }

    /** This device brought from there what was asked for. */
    public void proved(long device, String address, Instant at) {
        tallies.brought(new Asker(device, null, address), at);
    }

    List<Tally> taken(Instant now) {
        return tallies.taken(now);
    }

    void returned(List<Tally> unwritten) {
        tallies.returned(unwritten);
    }

    long lost() {
        return tallies.lost();
    }

    /** What the request claims; else what the phone says of itself, which many do in their agent. */
    private Identity identity(Refusal refusal) {
        if (refusal.device() != null || refusal.identity() != null || refusal.agent() == null) return refusal.identity();
        return packs.packs().stream().flatMap(pack -> pack.agent(refusal.agent()).stream()).map(VendorPack.Agent::mac).filter(mac -> !mac.isEmpty()).findFirst()
            .map(mac -> new Identity(IdentityKind.MAC, mac)).orElse(null);
    }

    private String vendor(Refusal refusal) {
        if (refusal.identity().kind() == IdentityKind.MAC) return only(packs.byMac(refusal.identity().value()));
        return only(packs.match(refusal.file()).stream().map(match -> match.pack()).toList());
    }

    private static String only(List<VendorPack> makers) {
        return makers.size() == 1 ? makers.get(0).vendor() : "";
    }
}
