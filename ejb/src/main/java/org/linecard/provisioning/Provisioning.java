package org.linecard.provisioning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linecard.tenancy.SystemWork;
import org.linecard.vendors.Challenge;
import org.linecard.vendors.VendorPacks;

/** Answers phones. */
@Stateless
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Provisioning {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VendorPacks packs;

    @Inject
    private SightingQueue sightings;

    public Answer answer(FileRequest request) {
        sightings.add(Seen.of(request, null, "", Verdict.UNKNOWN));
        return new Answer.Prove(List.of(Challenge.DIGEST_SHA256, Challenge.DIGEST_MD5, Challenge.BASIC));
    }
}
