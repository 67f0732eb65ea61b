package org.linecard.portal.layers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.linecard.customers.Customer;
import org.linecard.customers.Customers;
import org.linecard.layers.Layers;
import org.linecard.portal.Me;
import org.linecard.problems.NotFound;
import org.linecard.vars.Layer.Kind;

/** The tenant that a person means who names none: its own. An admin has none. */
@Dependent
class OwnTenant implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Customers customers;
    @Inject
    private Layers layers;
    @Inject
    private Me me;

    long id() {
        if (me.isAdmin()) throw new NotFound();
        return me.isAboveCustomers() ? customers.owners().get(0).getId() : customers.byPath(me.getPath()).getId();
    }

    Kind kind(long owner) {
        return layers.owner(owner) instanceof Customer ? Kind.CUSTOMER : Kind.RESELLER;
    }
}
