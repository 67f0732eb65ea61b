package org.linecard.phonebooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linecard.audit.Audited;
import org.linecard.audit.Bookkeeping;
import org.linecard.customers.Customer;
import org.linecard.tenancy.Tenant;
import org.linecard.tenancy.TenantOwned;
import org.linecard.users.User;

/**
 * Somebody outside the house who is called. A reseller's contact stands on the phones of all its customers, a customer's on its own, a user's only on those
 * that one of the user's phones (SIP accounts) is linked to. It goes with its user, and with its customer.
 */
@Entity
@Table(name = "contact")
@Audited
public class Contact extends TenantOwned {

    private static final int LONGEST_NAME = 2 * ContactDetails.LONGEST_NAME + 1;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String company;

    /** {@link ContactNumber#written}: one column, because numbers are only ever read and searched together. */
    private String numbers;

    private String notes;

    /** What it is ordered by; follows from the names. */
    @Bookkeeping
    @Column(name = "sort_name")
    private String sortName;

    protected Contact() { }

    /** A contact of a whole company: of a customer, or of a reseller for all its customers. */
    public Contact(Tenant owner, ContactDetails details) {
        super(owner);
        change(details);
    }

    /** A contact of one user's own. */
    public Contact(User user, ContactDetails details) {
        super(user.getOwner());
        this.user = user;
        change(details);
    }

    /** @throws org.linecard.problems.Invalid with everything that is wrong with the details */
    public final void change(ContactDetails details) {
        var it = details.checked(country());
        firstName = it.firstName();
        lastName = it.lastName();
        company = it.company();
        numbers = ContactNumber.written(it.numbers());
        notes = it.notes();
        sortName = Folded.of(getName(), LONGEST_NAME);
    }

    /** Where its numbers are at home; null for a reseller's, which are for customers anywhere. */
    public String country() {
        return country(getOwner());
    }

    static String country(Tenant owner) {
        return owner instanceof Customer customer ? customer.getCountry() : null;
    }

    /** The person; the company when no person is named. */
    public String getName() {
        var person = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return person.isEmpty() ? company : person;
    }

    /** The company of a person; null when it is the name already. */
    public String getFirm() {
        return getName().equals(company) ? null : company;
    }

    public List<ContactNumber> getNumbers() {
        return ContactNumber.parse(numbers);
    }

    /** Numbers as people of the owner's country read them. */
    public List<ContactNumber> getShownNumbers() {
        return getNumbers().stream().map(it -> new ContactNumber(it.kind(), PhoneNumbers.shown(it.number(), country()))).toList();
    }

    public ContactDetails details() {
        return new ContactDetails(firstName, lastName, company, getNumbers(), notes);
    }

    /** Null for a contact of the whole company. */
    public User getUser() { return user; }
    public String getFirstName() { return firstName; }
    public String getLastName() { return lastName; }
    public String getCompany() { return company; }
    public String getNotes() { return notes; }
    String sortName() { return sortName; }

    @Override
    public String label() {
        return getName();
    }
}
