package org.linecard.portal.phonebooks;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linecard.phonebooks.Book;
import org.linecard.phonebooks.ContactFile;
import org.linecard.phonebooks.ContactFile.Encoding;
import org.linecard.phonebooks.ImportReport;
import org.linecard.phonebooks.ImportReport.Row;
import org.linecard.phonebooks.ImportReport.Verdict;
import org.linecard.phonebooks.PhoneBooks;
import org.linecard.phonebooks.PhoneNumbers;
import org.linecard.portal.Feedback;
import org.linecard.problems.Invalid;

/** A file of contacts: what would become of each row, and then, when somebody says so, its good rows. */
@Named
@ViewScoped
public class ImportContacts implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_REFUSED = 200;
    private static final int MOST_OTHERS = 50;

    @Inject
    private PhoneBooks books;
    @Inject
    private OpenBook open;

    private transient Part file;
    private Encoding encoding = Encoding.UTF_8;
    private byte[] bytes;
    private String name;
    private transient ImportReport report;

    public void check() throws IOException {
        report = null;
        var book = open.target();
        if (file == null || file.getSize() == 0) throw new Invalid("file", "import.choose");
        try (var in = file.getInputStream()) {
            bytes = in.readNBytes(ContactFile.LARGEST + 1);
        }
        name = file.getSubmittedFileName();
        report = books.check(book.owner(), book.user(), new ContactFile(bytes, encoding));
    }

    public String take() {
        var book = open.target();
        var taken = bytes == null ? 0 : books.take(book.owner(), book.user(), new ContactFile(bytes, encoding));
        if (taken == 0) throw new Invalid(null, "import.nothing");
        Feedback.done("done.contact.imported", taken);
        return OpenBook.page(book);
    }

    /** Another file, please. */
    public void forget() {
        report = null;
        bytes = null;
    }

    /** The refused rows first: they are what there is to do. */
    public List<Row> getShown() {
        return Stream.of(report.rows(Verdict.REFUSED).stream().limit(MOST_REFUSED), report.rows(Verdict.DUPLICATE).stream().limit(MOST_OTHERS), report.rows(Verdict.GOOD).stream().limit(MOST_OTHERS))
            .flatMap(it -> it).toList();
    }

    /** Rows that are left out of the list. */
    public int getHidden() {
        return report.rows().size() - getShown().size();
    }

    public boolean isCut() { return getHidden() > 0; }
    public boolean isNothingGood() { return getGood() == 0; }

    public String name(Row row) {
        var it = row.getDetails();
        return it == null ? "" : Stream.of(it.firstName(), it.lastName(), it.company()).filter(part -> part != null).collect(Collectors.joining(" "));
    }

    public String numbers(Row row) {
        if (row.getDetails() == null) return "";
        var country = open.target().country();
        return row.getDetails().numbers().stream().map(it -> it.number()).filter(it -> it != null && !it.isBlank()).map(it -> PhoneNumbers.shown(it, country)).collect(Collectors.joining(" · "));
    }

    public String reason(Row row) {
        var it = row.getReason();
        return it == null ? "" : (it.field() == null ? "" : it.field() + ": ") + Feedback.text(it.key(), it.args().toArray());
    }

    /** The sign that goes with the verdict. */
    public String tone(Row row) {
        return switch (row.getVerdict()) { case GOOD -> "ok"; case DUPLICATE -> "idle"; case REFUSED -> "bad"; };
    }

    public String getTakeLabel() { return Feedback.text("import.take", getGood()); }
    public String getUnread() { return String.join(", ", report.unread()); }
    public boolean isChecked() { return report != null; }
    public long getGood() { return report.count(Verdict.GOOD); }
    public long getDuplicates() { return report.count(Verdict.DUPLICATE); }
    public long getRefused() { return report.count(Verdict.REFUSED); }
    public Book getBook() { return open.target(); }
    public Encoding[] getEncodings() { return Encoding.values(); }
    public String getName() { return name; }
    public Part getFile() { return file; }
    public void setFile(Part to) { file = to; }
    public Encoding getEncoding() { return encoding; }
    public void setEncoding(Encoding to) { encoding = to; }
}
