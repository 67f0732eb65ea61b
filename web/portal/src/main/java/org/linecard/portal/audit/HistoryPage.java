package org.linecard.portal.audit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.linecard.audit.AuditEntry;
import org.linecard.audit.AuditLog;
import org.linecard.portal.LazyPage;
import org.linecard.portal.customers.OpenCustomer;

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

    /** An attribute's name as words: {@code voicemail.pin} is "voicemail pin", {@code timeZone} "time zone". */
    public String words(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[._]", " ").toLowerCase(Locale.ROOT);
    }

    public LazyPage<AuditEntry> getRows() { return rows; }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
}
