package org.linecard.phonebooks;

import java.util.List;
import org.linecard.customers.Customer;
import org.linecard.customers.CustomerDetails;
import org.linecard.customers.Tenants;
import org.linecard.phonebooks.ContactNumber.Kind;

/** Contacts for tests. */
final class Books {

    private Books() { }

    /** A customer in Britain. */
    static Customer widgets() {
        return new Customer(Tenants.reseller("acme"), new CustomerDetails("Widgets", "widgets", "widgets.example", null, null, null, null, null, null, "Europe/London", "en", "GB"));
    }

    static ContactDetails details(String first, String last, String company, String... numbers) {
        return new ContactDetails(first, last, company, List.of(numbers).stream().map(it -> new ContactNumber(Kind.WORK, it)).toList(), null);
    }
}
