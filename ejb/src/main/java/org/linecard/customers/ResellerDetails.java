package org.linecard.customers;

import static org.linecard.problems.Checks.text;

import org.linecard.problems.Checks;
import org.linecard.tenancy.Tenant;

/**
 * What a person fills in about a reseller.
 *
 * @param slug taken at creation only; it is part of every path below
 */
public record ResellerDetails(String name, String slug, String contactEmail) {

    public ResellerDetails {
        name = text(name);
        slug = text(slug);
        contactEmail = text(contactEmail);
        new Checks()
            .required("name", name).line("name", name, 80)
            .required("slug", slug).form("slug", slug, Tenant.SLUG, "slug.form")
            .line("contactEmail", contactEmail, 120).form("contactEmail", contactEmail, Forms.EMAIL, "email.form")
            .done();
    }
}
