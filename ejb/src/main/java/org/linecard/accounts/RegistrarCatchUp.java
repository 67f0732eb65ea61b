package org.linecard.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linecard.tenancy.SystemWork;

/** Gives the registrar what it needs of accounts that are older than it, or were written past the program. */
@Stateless
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RegistrarCatchUp {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager em;

    /** Does some of them, in a transaction of their own. @return how many; none when there are none left */
    public int some() {
        var accounts = em.createNamedQuery("SipAccount.unknownToRegistrar", SipAccount.class).setMaxResults(AT_ONCE).getResultList();
        accounts.forEach(SipAccount::tellRegistrar);
        return accounts.size();
    }
}
