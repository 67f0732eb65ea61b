package org.linecard.provisioning;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linecard.firmware.Image;
import org.linecard.firmware.ImageStore;
import org.linecard.firmware.Version;
import org.linecard.hardware.Device;
import org.linecard.hardware.LastSeen;
import org.linecard.tenancy.TenantPaths;
import org.linecard.upgrades.Course;
import org.linecard.upgrades.PlatformTarget;
import org.linecard.upgrades.Step;
import org.linecard.upgrades.TenantTarget;
import org.linecard.upgrades.Wanted;
import org.linecard.vendors.VendorPack;

/**
 * What decides about the firmware of one tenant's devices of one model. Read for the system, since a customer's device follows what those above it want.
 *
 * @param wanted from the platform down
 */
record Aims(List<Wanted> wanted, List<Step> steps, List<Image> images) {

    static Aims read(EntityManager em, ImageStore store, Device device) {
        var wanted = wanted(em, device);
        var steps = em.createNamedQuery("Step.of", Step.class).setParameter("vendor", device.getVendor()).setParameter("model", device.getModel()).getResultList();
        var images = em.createNamedQuery("Image.ofVendor", Image.class).setParameter("vendor", device.getVendor()).getResultStream()
            .filter(image -> image.fits(device.getVendor(), device.getModel()) && store.find(image.path()).isPresent()).toList();
        return new Aims(wanted, steps, images);
    }

    private static List<Wanted> wanted(EntityManager em, Device device) {
        var all = new ArrayList<Wanted>();
        em.createNamedQuery("PlatformTarget.of", PlatformTarget.class).setParameter("vendor", device.getVendor()).setParameter("model", device.getModel())
            .getResultStream().map(PlatformTarget::wanted).forEach(all::add);
        em.createNamedQuery("TenantTarget.of", TenantTarget.class).setParameter("vendor", device.getVendor()).setParameter("model", device.getModel())
            .setParameter("paths", TenantPaths.downTo(device.getOwnerPath())).getResultStream().map(TenantTarget::wanted).forEach(all::add);
        return List.copyOf(all);
    }

    /** @param running null when it is not known */
    Course course(Device device, String running) {
        var all = new ArrayList<>(wanted);
        if (device.getFirmwareTarget() != null) all.add(new Wanted(device.getFirmwareTarget(), device.isFirmwareDowngrade(), Wanted.Origin.DEVICE));
        if (all.isEmpty() || all.get(all.size() - 1).isKeep()) return Course.of(running, all, List.of(), List.of());
        return Course.of(running, all, steps, images);
    }

    /** What a User-Agent says that the device runs. One that names another model than the one on record says nothing of this one: its images are not for it. */
    static Optional<String> said(VendorPack pack, Device device, String agent) {
        if (agent == null) return Optional.empty();
        return pack.agent(agent).filter(it -> it.model().map(model -> model.name().equals(device.getModel())).orElse(true)).flatMap(it -> Version.parse(it.firmware())).map(Version::toString);
    }

    static String lastSaid(Device device) {
        return device.lastSeen().map(LastSeen::getFirmware).orElse(null);
    }
}
