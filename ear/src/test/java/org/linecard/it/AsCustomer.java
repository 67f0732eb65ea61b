package org.linecard.it;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import org.linecard.security.Roles;

@Stateless
@LocalBean
@PermitAll
@RunAs(Roles.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AsCustomer implements As {

    @Override
    public Outcome call(Callable<?> work) {
        return Outcome.of(work);
    }
}
