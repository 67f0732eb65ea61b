package org.linecard.provisioning;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.TreeMap;
import org.linecard.editions.PublishedEditions;
import org.linecard.vendors.VendorPack;

/** The pack as a device is served by it: with the templates that the reseller above it has published. */
final class OwnTemplates {

    private OwnTemplates() { }

    /** @param ownerPath of the device: a customer's or a reseller's */
    static VendorPack in(VendorPack pack, EntityManager em, PublishedEditions editions, String ownerPath) {
        var reseller = ownerPath.substring(0, ownerPath.indexOf('/') + 1);
        List<Object[]> rows = em.createNamedQuery("Edition.published", Object[].class).setParameter("reseller", reseller).setParameter("pack", pack.folder()).getResultList();
        var texts = new TreeMap<String, String>();
        for (var row : rows) texts.put((String) row[0], (String) row[1]);
        return editions.in(pack, texts, reseller);
    }
}
