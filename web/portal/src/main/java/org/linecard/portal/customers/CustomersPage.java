package org.linecard.portal.customers;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.linecard.customers.Customer;
import org.linecard.customers.Customers;
import org.linecard.portal.LazyPage;

/** The customers of a reseller; of all resellers for an admin. */
@Named
@ViewScoped
public class CustomersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Customers customers;

    private LazyPage<Customer> rows;
    private String q;
    private String of;

    @PostConstruct
    void init() {
        rows = LazyPage.of(customers::page, () -> q, () -> of == null || of.isBlank() ? Map.of() : Map.of("of", of));
    }

    public LazyPage<Customer> getRows() { return rows; }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
    /** Path of a reseller; null for all. */
    public String getOf() { return of; }
    public void setOf(String path) { of = path; }
}
