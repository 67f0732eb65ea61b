package org.linecard.customers;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.linecard.audit.Audited;
import org.linecard.tenancy.Tenant;

/** Runs many customers, keeps hardware in stock and ships it to them. The criterion is repeated because EclipseLink does not inherit it. */
@Entity
@DiscriminatorValue("RESELLER")
@AdditionalCriteria("this.path like :scope")
@Audited
public class Reseller extends Tenant {

    @Column(name = "contact_email")
    private String contactEmail;

    protected Reseller() { }

    public Reseller(ResellerDetails details) {
        super("", details.slug(), details.name());
        contactEmail = details.contactEmail();
    }

    public void change(ResellerDetails details) {
        rename(details.name());
        contactEmail = details.contactEmail();
    }

    public String getContactEmail() { return contactEmail; }
}
