package org.linecard.portal.customers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.linecard.customers.Customer;
import org.linecard.customers.Customers;
import org.linecard.portal.Me;

/**
 * The customer that a list is looked at for: {@code ?of=acme/widgets}. A customer's own login has it without asking, the others see all of
 * their customers when nothing is given. One that the login may not see does not exist.
 */
@Named
@ViewScoped
public class OpenCustomer implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Customers customers;
    @Inject
    private Me me;

    private String of;
    private transient Customer customer;

    public void load() {
        if (of == null || of.isBlank()) of = me.isAboveCustomers() ? null : me.getPath();
        customer = of == null ? null : customers.byPath(of);
    }

    /** What a list filters by; nothing when all customers are looked at. */
    public Map<String, String> filter() {
        return of == null ? Map.of() : Map.of("of", of.endsWith("/") ? of : of + "/");
    }

    public Customer getCustomer() {
        if (customer == null && of != null) customer = customers.byPath(of);
        return customer;
    }

    public boolean isOne() { return of != null; }
    public String getOf() { return of; }
    public void setOf(String path) { of = path; }
}
