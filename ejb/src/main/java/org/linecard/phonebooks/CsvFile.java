package org.linecard.phonebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.linecard.phonebooks.ContactNumber.Kind;
import org.linecard.phonebooks.Drafts.Draft;
import org.linecard.problems.Invalid;
import org.linecard.problems.Problem;

/** Contacts as CSV: the first row names the columns, the order does not count. What {@link #written} writes, {@link #read} reads. */
final class CsvFile {

    private static final String FORMULA = "=+-@\t\r";

    /** Fields by the names that spreadsheets and other phone books give their columns. */
    private static final Map<String, String> FIELDS = names(Map.of(
        "firstName", "first name, firstname, given name, given",
        "lastName", "last name, lastname, surname, family name, name",
        "company", "company, organization, organisation, organization name",
        "notes", "notes, note, comment"));
    private static final Map<String, String> KINDS = names(Map.of(
        "WORK", "work, phone, number, telephone, business, business phone, work phone, company main phone",
        "MOBILE", "mobile, cell, mobile phone, cell phone",
        "HOME", "home, home phone",
        "FAX", "fax, business fax, home fax, other fax, work fax",
        "OTHER", "other, other phone, car phone, primary phone, pager"));

    private CsvFile() { }

    static Drafts read(String text, String unreadable) {
        char separator = separator(text);
        Columns columns = null;
        int number = 0;
        var drafts = new ArrayList<Draft>();
        for (var row : CsvRows.of(text, separator)) {
            number++;
            if (row.isBlank()) continue;
            if (columns == null) {
                columns = Columns.of(cells(row, separator));
                continue;
            }
            drafts.add(draft(number, row, separator, columns, unreadable));
            Drafts.refuseMany(drafts.size());
        }
        if (drafts.isEmpty()) throw new Invalid("file", "import.empty");
        return new Drafts(drafts, columns.unread());
    }

    /** The sign that the first row has most of. */
    private static char separator(String text) {
        var first = text.stripLeading().lines().findFirst().orElse("");
        return (char) ",;\t".chars().boxed().max((a, b) -> Long.compare(first.chars().filter(c -> c == a).count(), first.chars().filter(c -> c == b).count())).orElseThrow().intValue();
    }

    private static Draft draft(int number, String row, char separator, Columns columns, String unreadable) {
        if (row.length() > Drafts.LONGEST_ROW) return Drafts.broken(number, null, "import.longRow");
        var cells = cells(row, separator);
        if (cells.isEmpty()) return Drafts.broken(number, null, "import.quotes");
        var broken = columns.read().keySet().stream().filter(at -> at < cells.size() && cells.get(at).contains(Drafts.UNREADABLE)).findFirst()
            .map(at -> new Problem(columns.names().get(at), unreadable)).orElse(null);
        return new Draft(number, columns.details(cells), columns.fields(), broken);
    }

    /** Empty when the quotes of the row do not fit together. */
    private static List<String> cells(String row, char separator) {
        if (row.length() > Drafts.LONGEST_ROW) return List.of();
        try (var parser = CSVParser.parse(row, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
            return parser.getRecords().stream().findFirst().map(record -> record.stream().map(CsvFile::plain).toList()).orElse(List.of());
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** Without the apostrophe that keeps a spreadsheet from computing a cell. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
    }

    /**
     * @param names of all columns, as the file has them
     * @param read  index of a column to the field or kind of number that it holds
     */
    private record Columns(List<String> names, Map<Integer, String> read) {

        static Columns of(List<String> names) {
            var read = new LinkedHashMap<Integer, String>();
            for (int i = 0; i < names.size(); i++) {
                var name = names.get(i).strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceFirst("\\s*\\d$", "");
                var field = FIELDS.getOrDefault(name, KINDS.get(name));
                if (field != null && (KINDS.containsKey(name) || !read.containsValue(field))) read.put(i, field);
            }
            var isNamed = read.values().stream().anyMatch(List.of("firstName", "lastName", "company")::contains);
            if (!isNamed || read.values().stream().noneMatch(KINDS::containsValue)) throw new Invalid("file", "import.columns");
            return new Columns(names, read);
        }

        ContactDetails details(List<String> cells) {
            var numbers = numbers().stream().map(at -> new ContactNumber(Kind.valueOf(read.get(at)), cell(cells, at))).toList();
            return new ContactDetails(text(cells, "firstName"), text(cells, "lastName"), text(cells, "company"), numbers, text(cells, "notes"));
        }

        private String text(List<String> cells, String field) {
            return read.entrySet().stream().filter(it -> it.getValue().equals(field)).findFirst().map(it -> cell(cells, it.getKey())).orElse(null);
        }

        private static String cell(List<String> cells, int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        private List<Integer> numbers() {
            return read.keySet().stream().filter(at -> KINDS.containsValue(read.get(at))).toList();
        }

        Map<String, String> fields() {
            var fields = new HashMap<String, String>();
            read.forEach((at, field) -> fields.put(field, names.get(at)));
            for (int i = 0; i < numbers().size(); i++) fields.put("number" + (i + 1), names.get(numbers().get(i)));
            return fields;
        }

        List<String> unread() {
            return IntStream.range(0, names.size()).filter(at -> !read.containsKey(at)).mapToObj(names::get).filter(name -> !name.isBlank()).toList();
        }
    }

    private static Map<String, String> names(Map<String, String> lists) {
        var names = new HashMap<String, String>();
        lists.forEach((field, list) -> Arrays.stream(list.split(", ")).forEach(name -> names.put(name, field)));
        return names;
    }

    /** With a byte order mark, without which Excel takes UTF-8 for something else. */
    static byte[] written(List<Contact> contacts) {
        var kinds = new ArrayList<Kind>();
        for (var kind : Kind.values()) for (long i = 0; i < Math.max(1, most(contacts, kind)); i++) kinds.add(kind);
        var out = new StringBuilder("\ufeff");
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(header(kinds));
            for (var contact : contacts) printer.printRecord(cells(contact, kinds));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long most(List<Contact> contacts, Kind kind) {
        return contacts.stream().mapToLong(it -> it.getNumbers().stream().filter(number -> number.kind() == kind).count()).max().orElse(0);
    }

    /** Work, Work 2, Mobile, … */
    private static List<String> header(List<Kind> kinds) {
        var header = new ArrayList<>(List.of("First name", "Last name", "Company"));
        for (int i = 0; i < kinds.size(); i++) {
            var word = kinds.get(i).word();
            var place = i - kinds.indexOf(kinds.get(i)) + 1;
            header.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + (place == 1 ? "" : " " + place));
        }
        header.add("Notes");
        return header;
    }

    private static List<String> cells(Contact contact, List<Kind> kinds) {
        var cells = new ArrayList<String>();
        cells.add(contact.getFirstName());
        cells.add(contact.getLastName());
        cells.add(contact.getCompany());
        var left = new ArrayList<>(contact.getShownNumbers());
        for (var kind : kinds) {
            var number = left.stream().filter(it -> it.kind() == kind).findFirst();
            number.ifPresent(left::remove);
            cells.add(number.map(ContactNumber::number).orElse(""));
        }
        cells.add(contact.getNotes());
        return cells.stream().map(CsvFile::guarded).toList();
    }

    /** A spreadsheet computes what begins so; behind an apostrophe it is text. */
    private static String guarded(String cell) {
        return cell == null ? "" : !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
