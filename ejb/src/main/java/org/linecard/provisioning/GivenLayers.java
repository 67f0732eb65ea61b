package org.linecard.provisioning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linecard.hardware.Device;
import org.linecard.layers.PlatformLayer;
import org.linecard.layers.StoredLayer;
import org.linecard.tenancy.SystemWork;
import org.linecard.tenancy.TenantPaths;

/**
 * The layers over a device, from the platform down to its profile. Works for the system, because a login does not see the rows of those above it; who asks has
 * found the device in its own scope.
 */
@Stateless
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GivenLayers {

    @PersistenceContext
    private EntityManager em;

    /** @param path of the device's owner @param group null for none @param profile null for none */
    public List<GivenLayer> of(String path, Long group, Long profile) {
        return read(em, path, group, profile);
    }

    /** The same for work that is the system's already: two statements, however many layers there are. */
    static List<GivenLayer> read(EntityManager em, Device device) {
        return read(em, device.getOwnerPath(), device.getGroupId(), device.getProfileId());
    }

    private static List<GivenLayer> read(EntityManager em, String path, Long group, Long profile) {
        var layers = new ArrayList<GivenLayer>();
        em.createNamedQuery("PlatformLayer.all", PlatformLayer.class).getResultStream().forEach(it -> layers.add(new GivenLayer(it.layer(), "PlatformLayer", it.id(), "")));
        em.createNamedQuery("StoredLayer.about", StoredLayer.class).setParameter("paths", TenantPaths.downTo(path)).setParameter("chosen", chosen(group, profile))
            .getResultStream().forEach(it -> layers.add(new GivenLayer(it.layer(), "StoredLayer", it.getId(), it.getOwnerPath())));
        return layers;
    }

    /** Never empty: an empty list is no SQL. */
    private static List<Long> chosen(Long group, Long profile) {
        return Stream.of(0L, group, profile).filter(Objects::nonNull).toList();
    }
}
