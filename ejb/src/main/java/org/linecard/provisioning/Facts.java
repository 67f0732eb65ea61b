package org.linecard.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.linecard.epochs.Caches;
import org.linecard.epochs.Epochs;
import org.linecard.epochs.Kept;
import org.linecard.epochs.Stamp;
import org.linecard.firmware.ImageStore;
import org.linecard.hardware.Device;
import org.linecard.vendors.Identity;

/** What files are made of and many files have in common, and who may fetch them: read once, and again when a commit has changed it. */
@ApplicationScoped
class Facts {

    private record LayersOf(String path, Long group, Long profile) { }

    private record TextsOf(String reseller, String pack) { }

    private record AimsOf(String path, String vendor, String model) { }

    private final AtomicReference<ConcurrentMap<Object, Object>> facts = new AtomicReference<>(new ConcurrentHashMap<>());
    private final Epochs epochs;

    @Inject
    Facts(Epochs epochs) {
        this.epochs = epochs;
    }

    /** For the container's proxy only. */
    protected Facts() {
        this(null);
    }

    void keepIn(@Observes Caches.Ready caches) {
        facts.set(caches.facts());
    }

    /**
     * Who holds an identity, with a stamp that is good for all of the device's files. Only a phone that proves itself is spared the database: whoever does not costs one
     * look at it, be he unknown, inactive or wrong, so that our work tells none of them from the others. That nobody holds it is not kept: whoever invents identities
     * shall fill no memory.
     */
    Kept<Holder> holder(EntityManager em, Identity identity, Proof proof) {
        var kept = this.<Holder>kept(identity);
        if (kept != null && kept.value().served() && kept.value().opensFor(proof)) return kept;
        var read = epochs.stamped(() -> read(em, identity), holder -> epochs.stamp(holder.ownerPath(), holder.device() == null ? 0 : holder.device()));
        if (read.value().device() != null) facts.get().put(identity, read);
        return read;
    }

    private static Holder read(EntityManager em, Identity identity) {
        return em.createNamedQuery("Device.credential", Object[].class).setParameter("kind", identity.kind()).setParameter("canonical", identity.value())
            .getResultStream().findFirst().map(row -> Holder.of(identity, row)).orElse(Holder.NOBODY);
    }

    List<GivenLayer> layers(EntityManager em, Device device) {
        return get(new LayersOf(device.getOwnerPath(), device.getGroupId(), device.getProfileId()), epochs.stamp(device.getOwnerPath()), () -> GivenLayers.read(em, device));
    }

    SortedMap<String, String> texts(EntityManager em, String ownerPath, String pack) {
        var reseller = ownerPath.substring(0, ownerPath.indexOf('/') + 1);
        return get(new TextsOf(reseller, pack), epochs.stamp(reseller), () -> GivenTemplates.read(em, reseller, pack));
    }

    Aims aims(EntityManager em, ImageStore store, Device device) {
        return get(new AimsOf(device.getOwnerPath(), device.getVendor(), device.getModel()), epochs.stamp(device.getOwnerPath()), () -> Aims.read(em, store, device));
    }

    private <T> T get(Object key, Stamp now, Supplier<T> read) {
        var kept = this.<T>kept(key);
        if (kept != null) return kept.value();
        var value = read.get();
        facts.get().put(key, new Kept<>(now, value));
        return value;
    }

    @SuppressWarnings("unchecked")
    private <T> Kept<T> kept(Object key) {
        var kept = (Kept<T>) facts.get().get(key);
        return kept != null && epochs.isNow(kept.stamp()) ? kept : null;
    }
}
