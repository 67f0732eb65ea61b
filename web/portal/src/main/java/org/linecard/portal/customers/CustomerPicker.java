package org.linecard.portal.customers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.linecard.customers.Customer;
import org.linecard.customers.Customers;
import org.linecard.customers.Reseller;
import org.linecard.portal.Me;

/** Whose something is to be: a customer, found by a part of its name when there are many, or the stock of a reseller. */
@Named
@ViewScoped
public class CustomerPicker implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIT = 50;

    @Inject
    private Customers customers;
    @Inject
    private Me me;

    private String find;
    private Long id;
    private transient List<Customer> found;

    /** Another part of a name was typed. */
    public void search() {
        found = null;
    }

    /** Those that fit what was typed; always with the one picked. */
    public List<Customer> getCustomers() {
        if (found == null) found = withPicked(customers.matching(find));
        return found;
    }

    private List<Customer> withPicked(List<Customer> fitting) {
        if (id == null || fitting.stream().anyMatch(c -> c.getId().equals(id)) || getStocks().stream().anyMatch(r -> r.getId().equals(id))) return fitting;
        return Stream.concat(Stream.of(customers.byId(id)), fitting.stream()).toList();
    }

    /** Resellers whose stock can take hardware; none for a customer's login. */
    public List<Reseller> getStocks() {
        return me.isAboveCustomers() ? customers.owners() : List.of();
    }

    /** Whether there are so many customers that one is to be searched for. */
    public boolean isMany() {
        return find != null || getCustomers().size() >= FIT;
    }

    public String getFind() { return find; }
    public void setFind(String to) { find = to; }
    public Long getId() { return id; }
    public void setId(Long to) { id = to; }
}
