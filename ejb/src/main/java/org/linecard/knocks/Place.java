package org.linecard.knocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linecard.networks.Address;
import org.linecard.vendors.Identity;

/** Where requests come from, with the unknown identities that were seen there lately: each of them, and only their number once there are too many. */
final class Place {

    private static final int EXAMPLES = 4;

    /** Those of one vendor. */
    private static final class Crowd {
        final Distinct distinct = new Distinct();
        final List<String> examples = new ArrayList<>();

        void add(String identity) {
            distinct.add(identity);
            if (examples.size() < EXAMPLES && !examples.contains(identity)) examples.add(identity);
        }
    }

    private final Map<Identity, String> few = new LinkedHashMap<>();
    private final Map<String, Crowd> crowds = new HashMap<>();
    private final Instant start;
    private Instant last;

    Place(Instant start) {
        this.start = start;
        last = start;
    }

    /** What an address counts as: itself, or {@code 2001:db8:1:2::/64}. A text that is no address is its own place. */
    static String name(String address) {
        return Address.parse(address).map(it -> it.isFour() ? it.toString() : it.site() + "/64").orElse(address);
    }

    /** @param vendor empty when it is not known */
    void see(Refusal refusal, String vendor) {
        last = refusal.last();
        if (isCrowded()) {
            crowd(vendor).add(refusal.identity().value());
            return;
        }
        few.put(refusal.identity(), vendor);
        if (few.size() <= Tallies.FEW) return;
        few.forEach((identity, make) -> crowd(make).add(identity.value()));
        few.clear();
    }

    boolean isCrowded() {
        return !crowds.isEmpty();
    }

    /** Whether what was seen here no longer counts: single ones an hour after the first of them, a crowd an hour after its last. */
    boolean isOver(Instant now) {
        return (isCrowded() ? last : start).plus(Tallies.WINDOW).isBefore(now);
    }

    void describe(Tally crowd) {
        var counted = crowds.get(crowd.vendor());
        if (counted != null) crowd.counted(counted.distinct.estimate(), counted.examples);
    }

    private Crowd crowd(String vendor) {
        return crowds.computeIfAbsent(vendor, any -> new Crowd());
    }
}
