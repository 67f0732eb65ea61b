package org.linecard.layers;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linecard.tenancy.SystemWork;
import org.linecard.tenancy.TenantPaths;

/** Names what lies above a tenant, which its own login does not see: the profiles that a reseller offers to its customers. Values only, and only for {@link Layers}. */
@Stateless
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LayersAbove {

    @PersistenceContext
    private EntityManager em;

    /** Groups and profiles of the tenant of that path and of the one above it, by name. */
    public List<NamedLayer> named(String path) {
        return em.createNamedQuery("StoredLayer.named", StoredLayer.class).setParameter("paths", TenantPaths.downTo(path)).getResultStream().map(NamedLayer::of).toList();
    }
}
