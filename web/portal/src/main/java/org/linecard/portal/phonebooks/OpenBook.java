package org.linecard.portal.phonebooks;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.linecard.phonebooks.Book;
import org.linecard.phonebooks.PhoneBooks;
import org.linecard.portal.Me;
import org.linecard.portal.customers.CustomerPicker;
import org.linecard.problems.Invalid;

/**
 * The phone book that is looked at: {@code ?of=acme/widgets} a customer's, {@code ?of=acme} a reseller's, {@code ?user=} a user's own. A customer's login has
 * its own without asking; the others see all books together when nothing is given. One that the login may not see does not exist.
 */
@Named
@ViewScoped
public class OpenBook implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PhoneBooks books;
    @Inject
    private CustomerPicker picker;
    @Inject
    private Me me;

    private String of;
    private Long user;
    private transient Book book;

    public void load() {
        if (of == null || of.isBlank()) of = me.isAboveCustomers() ? null : me.getPath();
        book = user != null ? books.ofUser(user) : of == null ? null : books.book(of);
    }

    /** Null when all are looked at. */
    public Book getBook() {
        if (book == null && isOne()) load();
        return book;
    }

    /** What a list filters by. */
    Map<String, String> filter() {
        if (user != null) return Map.of("user", user.toString());
        return isOne() ? Map.of("of", getBook().path()) : Map.of();
    }

    /** The book that something is for: the open one, or the one that was picked. */
    Book target() {
        if (isOne()) return getBook();
        if (picker.getId() == null) throw new Invalid("owner", "book.pick");
        return books.book(picker.getId(), null);
    }

    /** The page of a book, as an outcome. */
    static String page(Book book) {
        return book.isPersonal() ? "/customer/user-contacts?faces-redirect=true&id=" + book.user() : "/customer/phone-book?faces-redirect=true&of=" + book.path();
    }

    /** For a reseller, who has a book of its own. */
    public boolean isOfferingOwn() { return me.isAboveCustomers() && !me.isAdmin(); }
    /** Which pill is lit: none of the open customer's. */
    public String getShown() { return isOne() ? of : ""; }
    public boolean isOne() { return user != null || of != null; }
    public boolean isPersonal() { return user != null; }
    /** Whether it is the one that all customers of a reseller see. */
    public boolean isResellers() { return isOne() && getBook().resellers(); }
    public String getOf() { return of; }
    public void setOf(String path) { of = path; }
    public Long getUser() { return user; }
    public void setUser(Long id) { user = id; }
}
