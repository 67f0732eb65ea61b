package org.linecard.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sees at start that the registrar knows every account. */
@Singleton
@Startup
@PermitAll
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrarStart {

    @Inject
    private RegistrarCatchUp accounts;

    @PostConstruct
    void catchUp() {
        while (accounts.some() > 0) continue;
    }
}
