package org.linecard.portal.customers;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.linecard.customers.Reseller;
import org.linecard.customers.ResellerDetails;
import org.linecard.customers.Resellers;
import org.linecard.portal.Feedback;
import org.linecard.portal.LazyPage;

/** The platform's resellers, and the dialog that adds or edits one. */
@Named
@ViewScoped
public class ResellersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Resellers resellers;

    private LazyPage<Reseller> rows;
    private String q;
    private long id;
    private long version;
    private String name;
    private String slug;
    private String contactEmail;

    @PostConstruct
    void init() {
        rows = LazyPage.of(resellers::page, () -> q, Map::of);
    }

    public void add() {
        id = 0;
        version = 0;
        name = null;
        slug = null;
        contactEmail = null;
    }

    public void edit(long which) {
        var reseller = resellers.byId(which);
        id = which;
        version = reseller.getVersion();
        name = reseller.getName();
        slug = reseller.getSlug();
        contactEmail = reseller.getContactEmail();
    }

    public String save() {
        var details = new ResellerDetails(name, slug, contactEmail);
        if (id == 0) resellers.add(details);
        else resellers.edit(id, version, details);
        Feedback.done(id == 0 ? "done.reseller.added" : "done.reseller.saved", details.name());
        return "resellers?faces-redirect=true";
    }

    public LazyPage<Reseller> getRows() { return rows; }
    public boolean isNew() { return id == 0; }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
    public String getName() { return name; }
    public void setName(String to) { name = to; }
    public String getSlug() { return slug; }
    public void setSlug(String to) { slug = to; }
    public String getContactEmail() { return contactEmail; }
    public void setContactEmail(String to) { contactEmail = to; }
}
