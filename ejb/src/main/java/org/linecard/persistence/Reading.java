package org.linecard.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Lets a feature read within the transaction and the scope of another one, which hands this to it. */
public final class Reading {

    private final EntityManager em;

    public Reading(EntityManager em) {
        this.em = em;
    }

    /** @param most rows at most, from {@code first} on */
    public <T> List<T> list(Class<T> type, String query, Map<String, ?> parameters, int first, int most) {
        var asked = em.createQuery(query, type).setFirstResult(first).setMaxResults(most);
        parameters.forEach(asked::setParameter);
        return asked.getResultList();
    }
}
