package org.linecard.provisioning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linecard.tenancy.SystemWork;

/**
 * The templates that the reseller above a device has published. Works for the system, because a customer does not see its reseller's rows; who asks has found the
 * device in its own scope.
 */
@Stateless
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GivenTemplates {

    @PersistenceContext
    private EntityManager em;

    /**
     * @param path of the device's owner: a customer's or a reseller's
     * @param pack folder name of its vendor's pack
     * @return texts by template; empty when the pack's own serve
     */
    public SortedMap<String, String> of(String path, String pack) {
        return read(em, path, pack);
    }

    /** The same for work that is the system's already: one statement. */
    static SortedMap<String, String> read(EntityManager em, String path, String pack) {
        List<Object[]> rows = em.createNamedQuery("Edition.published", Object[].class).setParameter("reseller", path.substring(0, path.indexOf('/') + 1)).setParameter("pack", pack).getResultList();
        var texts = new TreeMap<String, String>();
        for (var row : rows) texts.put((String) row[0], (String) row[1]);
        return texts;
    }
}
