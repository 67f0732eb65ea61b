package org.linecard.customers;

/** Tenants to test with. */
public final class Tenants {

    private Tenants() { }

    public static Reseller reseller(String slug) {
        return new Reseller(new ResellerDetails(slug, slug, null));
    }

    public static Customer customer(String slug) {
        return new Customer(reseller("acme"), details(slug));
    }

    public static CustomerDetails details(String slug) {
        return new CustomerDetails(slug, slug, slug + ".example", null, null, null, null, null, null, null, null, null);
    }
}
