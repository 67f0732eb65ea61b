package org.linecard.portal.phonebooks;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.linecard.phonebooks.Contact;
import org.linecard.phonebooks.ContactDetails;
import org.linecard.phonebooks.ContactNumber;
import org.linecard.phonebooks.ContactNumber.Kind;
import org.linecard.phonebooks.PhoneBooks;
import org.linecard.portal.Feedback;

/** The dialog that adds a contact to a phone book, or edits one. */
@Named
@ViewScoped
public class ContactForm implements Serializable {

    private static final long serialVersionUID = 1L;
    /** What most people have, in the order in which they are asked for. */
    private static final List<Kind> USUAL = List.of(Kind.WORK, Kind.MOBILE, Kind.HOME, Kind.FAX, Kind.OTHER, Kind.OTHER);

    @Inject
    private PhoneBooks books;
    @Inject
    private OpenBook open;

    private long id;
    private long version;
    private String firstName;
    private String lastName;
    private String company;
    private String notes;
    private final List<NumberField> numbers = new ArrayList<>();

    public ContactForm() {
        for (int i = 0; i < ContactDetails.MOST_NUMBERS; i++) numbers.add(new NumberField(i + 1, USUAL.get(i), null));
    }

    public void add() {
        fill(0, 0, new ContactDetails(null, null, null, List.of(), null));
    }

    public void edit(long which) {
        var contact = books.byId(which);
        fill(which, contact.getVersion(), shown(contact));
    }

    /** With its numbers as people of the country read them, which is also how they may be typed. */
    private static ContactDetails shown(Contact contact) {
        var it = contact.details();
        return new ContactDetails(it.firstName(), it.lastName(), it.company(), contact.getShownNumbers(), it.notes());
    }

    private void fill(long which, long at, ContactDetails it) {
        id = which;
        version = at;
        firstName = it.firstName();
        lastName = it.lastName();
        company = it.company();
        notes = it.notes();
        for (var field : numbers) {
            var i = field.getPlace() - 1;
            field.fill(i < it.numbers().size() ? it.numbers().get(i) : new ContactNumber(USUAL.get(i), null));
        }
    }

    public String save() {
        var details = new ContactDetails(firstName, lastName, company, numbers.stream().map(NumberField::number).toList(), notes);
        if (id == 0) {
            var book = open.target();
            return done("done.contact.added", books.byId(books.add(book.owner(), book.user(), details)));
        }
        books.edit(id, version, details);
        return done("done.contact.saved", books.byId(id));
    }

    public String remove() {
        var contact = books.byId(id);
        books.remove(id, version);
        return done("done.contact.removed", contact);
    }

    /** Back to where it was, which may be the list of all books. */
    private String done(String key, Contact contact) {
        Feedback.done(key, contact.getName());
        return open.isOne() ? OpenBook.page(open.getBook()) : "/customer/phone-book?faces-redirect=true";
    }

    public boolean isNew() { return id == 0; }
    /** Whether it is to be said first whose book it is. */
    public boolean isChoosing() { return id == 0 && !open.isOne(); }
    public Kind[] getKinds() { return Kind.values(); }
    public List<NumberField> getNumbers() { return numbers; }
    public String getFirstName() { return firstName; }
    public void setFirstName(String to) { firstName = to; }
    public String getLastName() { return lastName; }
    public void setLastName(String to) { lastName = to; }
    public String getCompany() { return company; }
    public void setCompany(String to) { company = to; }
    public String getNotes() { return notes; }
    public void setNotes(String to) { notes = to; }
}
