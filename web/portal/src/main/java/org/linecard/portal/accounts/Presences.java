package org.linecard.portal.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linecard.customers.Customer;
import org.linecard.portal.Times;
import org.linecard.registrar.Registration;

/** Puts registrations into words, for pages. */
@Named
@ApplicationScoped
public class Presences {

    @Inject
    private Times times;

    public Presence of(Registration registration, Customer customer) {
        return Presence.of(registration, customer, times);
    }
}
