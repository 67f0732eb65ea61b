package org.linecard.portal.customers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.customers.Customers;
import org.linecard.portal.Feedback;

/** Whether a customer is served at all: suspends, resumes and deletes it. */
@Named
@ViewScoped
public class CustomerStanding implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "customers?faces-redirect=true";

    @Inject
    private Customers customers;

    private long id;
    private long version;
    private String name;
    private boolean active;

    public void load() {
        if (id == 0) return;
        var customer = customers.byId(id);
        version = customer.getVersion();
        name = customer.getName();
        active = customer.isActive();
    }

    public String suspend() {
        customers.suspend(id, version);
        Feedback.done("done.customer.suspended", name);
        return LIST;
    }

    public String resume() {
        customers.resume(id, version);
        Feedback.done("done.customer.resumed", name);
        return LIST;
    }

    public String remove() {
        customers.remove(id, version);
        Feedback.done("done.customer.removed", name);
        return LIST;
    }

    public boolean isActive() { return active; }
    public long getId() { return id; }
    public void setId(long to) { id = to; }
}
