package org.linecard.phonebooks;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linecard.phonebooks.ContactNumber.Kind;
import org.linecard.phonebooks.Drafts.Draft;
import org.linecard.problems.Invalid;
import org.linecard.problems.Problem;

/** Contacts as vCard: 3.0 (RFC 2426) and 4.0 (RFC 6350) come in, and 2.1 where it is read; 3.0 goes out, which every program takes. */
final class VCardFile {

    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";
    /** Characters of one card; portraits make them long. */
    private static final int LONGEST_CARD = 400_000;

    private VCardFile() { }

    /** Cards are cut apart first, so that a broken one does not take others with it. */
    static Drafts read(String text, String unreadable) {
        var drafts = new ArrayList<Draft>();
        StringBuilder card = null;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            if (is(line, BEGIN)) {
                if (card != null) drafts.add(Drafts.broken(drafts.size() + 1, null, "import.unfinishedCard"));
                card = new StringBuilder();
            }
            if (card == null) continue;
            card.append(line).append("\r\n");
            if (is(line, END)) {
                drafts.add(draft(drafts.size() + 1, card.toString(), unreadable));
                card = null;
            }
            Drafts.refuseMany(drafts.size());
        }
        if (card != null) drafts.add(Drafts.broken(drafts.size() + 1, null, "import.unfinishedCard"));
        if (drafts.isEmpty()) throw new Invalid("file", "import.empty");
        return new Drafts(drafts, List.of());
    }

    private static boolean is(String line, String mark) {
        return line.strip().equalsIgnoreCase(mark);
    }

    private static Draft draft(int number, String text, String unreadable) {
        if (text.length() > LONGEST_CARD) return Drafts.broken(number, null, "import.longRow");
        try (var reader = new VCardReader(text)) {
            var card = reader.readNext();
            return card == null ? Drafts.broken(number, null, "import.card") : draft(number, card, unreadable);
        } catch (IOException | RuntimeException e) {
            // whatever the library stumbles over is a card that nobody can read
            return Drafts.broken(number, null, "import.card");
        }
    }

    private static Draft draft(int number, VCard card, String unreadable) {
        var numbers = card.getTelephoneNumbers().stream().map(it -> new ContactNumber(kind(it), text(it))).toList();
        var name = card.getStructuredName();
        var formatted = card.getFormattedName() == null ? null : card.getFormattedName().getValue();
        var company = card.getOrganization() == null || card.getOrganization().getValues().isEmpty() ? null : card.getOrganization().getValues().get(0);
        var note = card.getNotes().isEmpty() ? null : card.getNotes().get(0).getValue();
        var details = isNamed(name) ? new ContactDetails(name.getGiven(), name.getFamily(), company, numbers, note)
            : new ContactDetails(null, formatted != null && formatted.equals(company) ? null : formatted, company, numbers, note);
        var columns = new HashMap<>(Map.of("firstName", "N", "lastName", "N", "company", "ORG", "notes", "NOTE", "number1", "TEL"));
        for (int i = 1; i < numbers.size(); i++) columns.put("number" + (i + 1), "TEL " + (i + 1));
        return new Draft(number, details, columns, details.toString().contains(Drafts.UNREADABLE) ? new Problem(null, unreadable) : null);
    }

    private static boolean isNamed(StructuredName name) {
        return name != null && (name.getGiven() != null && !name.getGiven().isBlank() || name.getFamily() != null && !name.getFamily().isBlank());
    }

    private static String text(Telephone number) {
        if (number.getUri() == null) return number.getText() == null ? "" : number.getText();
        return number.getUri().getNumber() + (number.getUri().getExtension() == null ? "" : ";ext=" + number.getUri().getExtension());
    }

    private static Kind kind(Telephone number) {
        var types = number.getTypes();
        if (types.contains(TelephoneType.FAX)) return Kind.FAX;
        if (types.contains(TelephoneType.CELL)) return Kind.MOBILE;
        if (types.contains(TelephoneType.HOME)) return Kind.HOME;
        return types.contains(TelephoneType.WORK) ? Kind.WORK : Kind.OTHER;
    }

    static byte[] written(List<Contact> contacts) {
        var out = new ByteArrayOutputStream();
        try (var writer = new VCardWriter(out, VCardVersion.V3_0)) {
            writer.setAddProdId(false);
            // else the library also cuts semicolons off that belong to the text
            writer.setIncludeTrailingSemicolons(true);
            for (var contact : contacts) writer.write(card(contact));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static VCard card(Contact contact) {
        var card = new VCard();
        var name = new StructuredName();
        name.setGiven(contact.getFirstName());
        name.setFamily(contact.getLastName());
        card.setStructuredName(name);
        card.setFormattedName(contact.getName());
        if (contact.getCompany() != null) card.setOrganization(contact.getCompany());
        contact.getNumbers().forEach(it -> card.addTelephoneNumber(it.number(), type(it.kind())));
        if (contact.getNotes() != null) card.addNote(contact.getNotes());
        return card;
    }

    private static TelephoneType type(Kind kind) {
        return switch (kind) {
            case WORK -> TelephoneType.WORK;
            case MOBILE -> TelephoneType.CELL;
            case HOME -> TelephoneType.HOME;
            case FAX -> TelephoneType.FAX;
            case OTHER -> TelephoneType.VOICE;
        };
    }
}
