package org.linecard.provisioning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linecard.hardware.Device;
import org.linecard.hardware.LastSeen;
import org.linecard.knocks.Knocking;
import org.linecard.tenancy.SystemWork;
import org.linecard.vendors.Identity;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.VendorPacks;

/**
 * Writes a batch of sightings, and what each device did last: a handful of statements, however many there are. A singleton, because only those can outlive another
 * bean at the end: {@link SightingTimer} needs it to its last moment.
 */
@Singleton
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SightingWriter {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VendorPacks packs;

    @Inject
    private Knocking knocking;

    public void write(Map<Seen.What, Tally> batch) {
        var known = resolved(batch);
        var rows = existing(known.keySet());
        known.forEach((what, tally) -> rows.computeIfAbsent(Sighting.key(what), key -> added(what, tally)).seen(tally));
        note(known);
        Refusals.tell(knocking, known);
    }

    /** With the devices whose identities were asked for; some of nobody's are one then. */
    private Map<Seen.What, Tally> resolved(Map<Seen.What, Tally> batch) {
        var identities = batch.keySet().stream().map(Seen.What::identity).filter(Objects::nonNull).map(Identity::value).collect(Collectors.toSet());
        var owners = new HashMap<Identity, Object[]>();
        if (!identities.isEmpty()) {
            em.createNamedQuery("Device.ofIdentities", Object[].class).setParameter("identities", identities).getResultStream()
                .forEach(row -> owners.put(new Identity((IdentityKind) row[0], (String) row[1]), row));
        }
        var known = new HashMap<Seen.What, Tally>();
        batch.forEach((what, tally) -> {
            var owner = what.identity() == null ? null : owners.get(what.identity());
            known.merge(owner == null ? what.ofNobody() : what.of((Long) owner[2], (String) owner[3]), tally, Tally::and);
        });
        return known;
    }

    private Map<String, Sighting> existing(Collection<Seen.What> all) {
        var keys = all.stream().map(Sighting::key).toList();
        return em.createNamedQuery("Sighting.ofKeys", Sighting.class).setParameter("keys", keys).getResultStream().collect(Collectors.toMap(Sighting::getKey, Function.identity()));
    }

    private Sighting added(Seen.What what, Tally tally) {
        var sighting = new Sighting(what, tally.first());
        em.persist(sighting);
        return sighting;
    }

    private void note(Map<Seen.What, Tally> known) {
        var fetched = known.entrySet().stream().filter(it -> it.getKey().fetched()).sorted(Map.Entry.comparingByValue(Comparator.comparing(Tally::last))).toList();
        if (fetched.isEmpty()) return;
        var last = lastSeen(fetched.stream().map(it -> it.getKey().device()).collect(Collectors.toSet()));
        for (var it : fetched) {
            var seen = last.get(it.getKey().device());
            if (seen != null) note(seen, it.getKey(), it.getValue());
        }
    }

    private void note(LastSeen last, Seen.What what, Tally tally) {
        last.fetched(tally.last(), what.address(), what.agent(), what.file());
        packs.pack(last.getDevice().getVendor()).flatMap(pack -> Aims.said(pack, last.getDevice(), what.agent())).ifPresent(last::runs);
        if (!what.template().isEmpty()) last.served(what.template());
    }

    /** Of devices that are still there; those that were never seen get a first one. */
    private Map<Long, LastSeen> lastSeen(Collection<Long> devices) {
        var all = em.createNamedQuery("LastSeen.ofDevices", LastSeen.class).setParameter("devices", devices).getResultStream()
            .collect(Collectors.toMap(it -> it.getDevice().getId(), Function.identity()));
        var unseen = new HashSet<>(devices);
        unseen.removeAll(all.keySet());
        if (unseen.isEmpty()) return all;
        List<Device> fresh = em.createNamedQuery("Device.withOwner", Device.class).setParameter("devices", unseen).getResultList();
        for (var device : fresh) {
            var first = new LastSeen(device);
            em.persist(first);
            device.seen(first);
            all.put(device.getId(), first);
        }
        return all;
    }
}
