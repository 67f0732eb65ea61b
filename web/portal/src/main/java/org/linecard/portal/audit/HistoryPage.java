package org.linecard.portal.audit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.audit.AuditEntry;
import org.linecard.audit.AuditLog;
import org.linecard.portal.LazyPage;
import org.linecard.portal.customers.OpenCustomer;
import org.linecard.portal.hardware.Shown;

/** History of a customer, of all that the login sees, or, searched by its label, of one thing. */
@Named
@ViewScoped
public class HistoryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AuditLog log;
    @Inject
    private OpenCustomer open;

    private LazyPage<AuditEntry> rows;
    private String q;

    @PostConstruct
    void init() {
        rows = LazyPage.of(log::page, () -> q, open::filter);
    }

    /** Everything about the thing of this label, and about its parts. */
    public void of(String label) {
        q = label;
    }

    public String words(String field) {
        return Shown.field(field);
    }

    public LazyPage<AuditEntry> getRows() { return rows; }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
}
