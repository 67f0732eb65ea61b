package org.linecard.it;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Function;

/** Rows as the application's persistence sees them, each time in a transaction and a persistence context of their own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Rows {

    @PersistenceContext(unitName = "ejb.jar#linecard")
    private EntityManager em;

    @Resource
    private SessionContext context;

    public <T> T in(Function<EntityManager, T> work) {
        return work.apply(em);
    }

    /** The same, and nothing of it stays. */
    public <T> T triedIn(Function<EntityManager, T> work) {
        try {
            return work.apply(em);
        } finally {
            context.setRollbackOnly();
        }
    }
}
