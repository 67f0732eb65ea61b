package org.linecard.portal.phonebooks;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.linecard.phonebooks.Contact;
import org.linecard.phonebooks.ContactFile.Format;
import org.linecard.phonebooks.PhoneBooks;
import org.linecard.portal.LazyPage;
import org.omnifaces.util.Faces;

/** The contacts of the open book, or of all books; and the book as a file. */
@Named
@ViewScoped
public class PhoneBookPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PhoneBooks books;
    @Inject
    private OpenBook open;

    private LazyPage<Contact> rows;
    private String q;

    @PostConstruct
    void init() {
        rows = LazyPage.of(books::page, () -> q, open::filter);
    }

    public void csv() throws IOException {
        send(Format.CSV, "csv");
    }

    public void vcard() throws IOException {
        send(Format.VCARD, "vcf");
    }

    private void send(Format format, String extension) throws IOException {
        var book = open.getBook();
        Faces.sendFile(books.export(book.owner(), book.user(), format), "phone-book-" + book.path().replaceFirst("/$", "").replace('/', '-') + "." + extension, true);
    }

    public LazyPage<Contact> getRows() { return rows; }
    public boolean isSearching() { return q != null && !q.isBlank(); }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
}
