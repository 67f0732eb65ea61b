package org.linecard.knocks;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linecard.hardware.DeviceAdded;
import org.linecard.tenancy.SystemWork;
import org.linecard.vendors.Identity;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.VendorPacks;

/** Writes what was counted, some statements for a whole batch, and throws away what is settled or too old. A singleton for the reason that {@link KnockTimer} has. */
@Singleton
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KnockWriter {

    static final Duration KEPT = Duration.ofDays(30);
    static final int MOST = 50_000;
    static final int MOST_OF_NOBODY = 10_000;
    private static final int AT_ONCE = 1_000;

    private record Known(long device, Identity identity, String ownerPath) { }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VendorPacks packs;

    /** @param batch no two of one key */
    public void write(List<Tally> batch) {
        if (batch.isEmpty()) return;
        var devices = devices(batch);
        var identities = identities(batch);
        var owners = Owners.of(em, batch.stream().filter(tally -> tally.latest().device() == null).map(Tally::place).collect(Collectors.toSet()), Instant.now());
        var rows = em.createQuery("select k from Knock k where k.key in :keys", Knock.class).setParameter("keys", batch.stream().map(Tally::key).toList())
            .getResultStream().collect(Collectors.toMap(Knock::getKey, row -> row));
        for (var tally : batch) {
            var latest = tally.latest();
            var holder = latest.device() != null ? devices.get(latest.device()) : identities.get(tally.who());
            var gone = latest.device() != null && holder == null;
            var added = latest.isUnknown() && holder != null;
            if (!gone && !added) write(tally, holder, owners, rows);
        }
        fold(batch, rows);
    }

    private void write(Tally tally, Known holder, Owners owners, Map<String, Knock> rows) {
        var latest = tally.latest();
        var owner = holder != null ? holder.ownerPath() : latest.ownerPath().isEmpty() ? owners.at(tally.place()) : latest.ownerPath();
        var guess = tally.isCrowd() ? null : packs.identify(latest.file(), latest.agent()).orElse(null);
        var vendor = tally.isCrowd() ? tally.vendor() : guess == null ? "" : guess.pack().vendor();
        var who = holder == null ? tally.who() : holder.identity();
        if (who == null && !tally.isCrowd() && vendor.isEmpty() && owner.isEmpty()) return;
        var row = rows.get(tally.key());
        if (row == null) {
            row = new Knock(tally, who, owner);
            em.persist(row);
            rows.put(tally.key(), row);
        }
        row.belongTo(holder == null ? null : holder.device(), owner);
        row.add(tally);
        row.resembles(vendor, guess == null ? "" : guess.model().map(PhoneModel::name).orElse(""));
    }

    /** What was a single unknown one before the crowd came is a part of it now. */
    private void fold(List<Tally> batch, Map<String, Knock> rows) {
        var crowds = batch.stream().filter(Tally::isCrowd).map(tally -> rows.get(tally.key())).toList();
        if (crowds.isEmpty()) return;
        var singles = em.createQuery("select k from Knock k where k.place in :places and k.deviceId is null and k.identity is not null", Knock.class)
            .setParameter("places", crowds.stream().map(Knock::getPlace).distinct().toList()).setMaxResults(AT_ONCE).getResultList();
        for (var single : singles) {
            var ofPlace = crowds.stream().filter(crowd -> crowd.getPlace().equals(single.getPlace())).toList();
            ofPlace.stream().filter(crowd -> crowd.getVendor().equals(single.getVendor())).findFirst().orElse(ofPlace.get(0)).add(single);
            em.remove(single);
        }
    }

    private Map<Long, Known> devices(List<Tally> batch) {
        var ids = batch.stream().map(tally -> tally.latest().device()).filter(Objects::nonNull).collect(Collectors.toSet());
        return known("d.id in :some", ids).collect(Collectors.toMap(Known::device, it -> it));
    }

    /** Of identities that were unknown to whoever refused them: added since, or named by their agent only. */
    private Map<Identity, Known> identities(List<Tally> batch) {
        var values = batch.stream().filter(tally -> tally.latest().device() == null && tally.who() != null).map(tally -> tally.who().value()).collect(Collectors.toSet());
        return known("d.identity.canonical in :some", values).collect(Collectors.toMap(Known::identity, it -> it));
    }

    private Stream<Known> known(String which, Set<?> some) {
        if (some.isEmpty()) return Stream.empty();
        return em.createQuery("select d.id, d.identity.kind, d.identity.canonical, d.ownerPath from Device d where " + which, Object[].class).setParameter("some", some)
            .getResultStream().map(row -> new Known((Long) row[0], new Identity((IdentityKind) row[1], (String) row[2]), (String) row[3]));
    }

    /** Who was unknown has been added. */
    public void follow(@Observes DeviceAdded news) {
        remove(em.createQuery("select k.id from Knock k where k.deviceId is null and k.identity = :value and k.kind = :kind", Long.class)
            .setParameter("value", news.device().getIdentity().getCanonical()).setParameter("kind", news.device().getIdentity().getKind()).getResultList());
    }

    /** Removes what is settled: somebody added the phone, it got its file from there since, or its device is gone or another's. */
    public void settle() {
        remove(ids("select k.id from Knock k, Device d where k.deviceId is null and k.identity = d.identity.canonical and k.kind = d.identity.kind"));
        remove(ids("select k.id from Knock k, LastSeen s where s.device.id = k.deviceId and s.address = k.address and s.fetchedAt > k.last"));
        remove(ids("select k.id from Knock k where k.deviceId is not null and not exists (select d.id from Device d where d.id = k.deviceId and d.ownerPath = k.ownerPath)"));
    }

    /** Removes what knocked last a month ago, and the oldest of what is too many: first those of nobody, so that strangers crowd out no tenant's. */
    public void shorten(Instant now) {
        em.createQuery("delete from Knock k where k.last < :limit").setParameter("limit", now.minus(KEPT)).executeUpdate();
        removeBeyond(" where k.ownerPath = ''", MOST_OF_NOBODY);
        removeBeyond("", MOST);
    }

    private void removeBeyond(String where, int most) {
        var more = em.createQuery("select count(k) from Knock k" + where, Long.class).getSingleResult() - most;
        for (long left = more; left > 0; left -= AT_ONCE)
            remove(em.createQuery("select k.id from Knock k" + where + " order by k.last, k.id", Long.class).setMaxResults((int) Math.min(left, AT_ONCE)).getResultList());
    }

    private List<Long> ids(String query) {
        return em.createQuery(query, Long.class).setMaxResults(AT_ONCE).getResultList();
    }

    private void remove(Collection<Long> ids) {
        if (!ids.isEmpty()) em.createQuery("delete from Knock k where k.id in :ids").setParameter("ids", ids).executeUpdate();
    }
}
