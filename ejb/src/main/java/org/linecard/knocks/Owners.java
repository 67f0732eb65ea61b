package org.linecard.knocks;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linecard.tenancy.TenantPaths;

/**
 * To whom an unknown phone at an address is shown: to the customer whose own phones proved themselves from there in the last {@link #LATELY}, or to the reseller
 * when several of its customers share the address. When several resellers do, to nobody.
 */
final class Owners {

    static final Duration LATELY = Duration.ofDays(7);

    /** Places of IPv6 are asked for one by one; a batch that has more of them leaves the rest to nobody. */
    private static final int MOST_BLOCKS = 50;

    private final Map<String, Set<String>> paths = new HashMap<>();

    private Owners() { }

    /** @param places as {@link Place#name} says */
    static Owners of(EntityManager em, Collection<String> places, Instant now) {
        var owners = new Owners();
        var alone = places.stream().filter(place -> !place.endsWith("::/64")).collect(Collectors.toSet());
        if (!alone.isEmpty()) owners.add(em.createQuery("select distinct s.address, s.ownerPath from LastSeen s where s.address in :addresses and s.fetchedAt > :since", Object[].class)
            .setParameter("addresses", alone).setParameter("since", now.minus(LATELY)).getResultList());
        places.stream().filter(place -> place.endsWith("::/64")).distinct().limit(MOST_BLOCKS).forEach(place ->
            owners.add(em.createQuery("select distinct s.address, s.ownerPath from LastSeen s where s.address like :beginning and s.fetchedAt > :since", Object[].class)
                .setParameter("beginning", place.replace("::/64", ":%")).setParameter("since", now.minus(LATELY)).getResultList()));
        return owners;
    }

    /** Empty for nobody. */
    String at(String place) {
        return common(paths.getOrDefault(place, Set.of()));
    }

    /** The lowest tenant above all of them, or one of them when it is the only one; empty for none. */
    static String common(Set<String> paths) {
        if (paths.size() == 1) return paths.iterator().next();
        var resellers = paths.stream().map(path -> TenantPaths.downTo(path).get(1)).collect(Collectors.toSet());
        return resellers.size() == 1 ? resellers.iterator().next() : "";
    }

    private void add(List<Object[]> rows) {
        for (var row : rows) paths.computeIfAbsent(Place.name((String) row[0]), any -> new HashSet<>()).add((String) row[1]);
    }
}
