package org.linecard.phonebooks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linecard.hardware.Device;
import org.linecard.persistence.Reading;

/**
 * What one device shows: the users of its customer who have a phone, the contacts of customer and reseller, and the own contacts of those users whose phones
 * are on its lines. Sorted by name, always the same way; read in three statements however large the books are.
 *
 * @param search what was asked for; empty for everything
 * @param page   from 1; one beyond the last has no entries
 * @param pages  at least 1
 * @param total  entries on all pages
 */
public record Directory(String search, int page, int pages, int total, List<Entry> entries) {

    /** Whose an entry is. */
    public enum Group { COMPANY, RESELLER, PERSONAL }

    /** @param kind {@code extension} for the account of a user of the house, else the word of a {@link ContactNumber.Kind} */
    public record Dialled(String kind, String number) { }

    /** Absent texts are empty. */
    public record Entry(String name, String firstName, String lastName, String company, Group group, List<Dialled> numbers) { }

    /** Entries of one page where a vendor's phones know no limit: what one file can hold. */
    public static final int MOST_ENTRIES = 2_000;

    private static final String COLLEAGUES = "select u.id, u.name, u.callerId.number, a.userName from SipAccount a join a.user u"
        + " where a.ownerPath = :path and a.enabled = true order by u.id, a.userName";
    private static final int EVERY_ACCOUNT = 50_000;
    private static final Pattern KEYS = Pattern.compile("\\+?[0-9*#]+");

    /** What two pages agree on: by name, colleagues before contacts of the same name, older before newer. */
    private record Placed(String sortName, boolean contact, long id, Entry entry) {
        static final Comparator<Placed> ORDER = Comparator.comparing(Placed::sortName, Folded::compare).thenComparing(Placed::contact).thenComparingLong(Placed::id);
    }

    /**
     * @param device with its lines, accounts and users read already
     * @param page   from 1
     * @param most   entries of one page; 0 for {@value #MOST_ENTRIES}, which is the most there are
     */
    public static Directory of(Reading reading, Device device, String search, int page, int most) {
        var wanted = Search.of(search);
        int size = most < 1 ? MOST_ENTRIES : Math.min(most, MOST_ENTRIES);
        int first = (Math.max(1, page) - 1) * size;
        var colleagues = device.getCustomer() == null ? List.<Placed>of() : colleagues(reading, device.getOwnerPath(), wanted);
        var where = where(device, wanted);
        int total = colleagues.size() + reading.list(Long.class, "select count(e) from Contact e" + where, parameters(device, wanted), 0, 1).get(0).intValue();
        // a contact stands behind at most all colleagues: those that can be on this page begin so far before it
        int from = Math.max(0, first - colleagues.size());
        var contacts = first >= total ? List.<Contact>of() : reading.list(Contact.class, "select e from Contact e" + where + " order by e.sortName, e.id", parameters(device, wanted), from, first + size - from);
        var entries = merged(colleagues, contacts, device.getOwnerPath()).skip(first - from).limit(size).map(Placed::entry).toList();
        return new Directory(search == null ? "" : search, Math.max(1, page), Math.max(1, (total + size - 1) / size), total, entries);
    }

    /** Everything from the contact at rank {@code from} on; colleagues before it are all there, so they count for what is skipped. */
    private static Stream<Placed> merged(List<Placed> colleagues, List<Contact> contacts, String path) {
        return Stream.concat(colleagues.stream(), contacts.stream().map(it -> new Placed(it.sortName(), true, it.getId(), entry(it, path)))).sorted(Placed.ORDER);
    }

    private static List<Placed> colleagues(Reading reading, String path, Search wanted) {
        var rows = new LinkedHashMap<Long, List<Object[]>>();
        reading.list(Object[].class, COLLEAGUES, Map.of("path", path), 0, EVERY_ACCOUNT).forEach(row -> rows.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add(row));
        return rows.values().stream().map(Directory::colleague).filter(it -> wanted.finds(it.sortName(), it.entry().numbers().stream().map(Dialled::number).toList())).toList();
    }

    /** Of several phones those that can be dialled with keys; a softphone's name only when there is nothing else. */
    private static Placed colleague(List<Object[]> accounts) {
        var name = (String) accounts.get(0)[1];
        var callerId = (String) accounts.get(0)[2];
        var all = accounts.stream().map(row -> new Dialled("extension", (String) row[3])).toList();
        var numbers = new ArrayList<>(all.stream().filter(it -> KEYS.matcher(it.number()).matches()).toList());
        if (numbers.isEmpty()) numbers.addAll(all);
        if (callerId != null) numbers.add(new Dialled(ContactNumber.Kind.WORK.word(), callerId));
        int gap = name.lastIndexOf(' ');
        var entry = new Entry(name, gap < 0 ? name : name.substring(0, gap), gap < 0 ? "" : name.substring(gap + 1), "", Group.COMPANY, List.copyOf(numbers));
        return new Placed(Folded.of(name), false, (Long) accounts.get(0)[0], entry);
    }

    private static Entry entry(Contact it, String path) {
        var group = it.getUser() != null ? Group.PERSONAL : it.getOwnerPath().equals(path) ? Group.COMPANY : Group.RESELLER;
        return new Entry(it.getName(), text(it.getFirstName()), text(it.getLastName()), text(it.getCompany()), group,
            it.getNumbers().stream().map(number -> new Dialled(number.kind().word(), number.number())).toList());
    }

    private static String where(Device device, Search wanted) {
        var conditions = new ArrayList<String>();
        conditions.add("(e.ownerPath in :paths and e.user is null" + (users(device).isEmpty() ? "" : " or e.user.id in :users") + ")");
        wanted.conditions().forEach(it -> conditions.add(it.text()));
        return " where " + String.join(" and ", conditions);
    }

    private static Map<String, Object> parameters(Device device, Search wanted) {
        var parameters = new LinkedHashMap<String, Object>();
        wanted.conditions().forEach(it -> parameters.put(it.parameter(), it.value()));
        parameters.put("paths", paths(device.getOwnerPath()));
        if (!users(device).isEmpty()) parameters.put("users", users(device));
        return parameters;
    }

    /** The owner's, and that of its reseller: {@code acme/widgets/} and {@code acme/}. */
    private static Set<String> paths(String path) {
        return new LinkedHashSet<>(List.of(path, path.substring(0, path.indexOf('/') + 1)));
    }

    private static Set<Long> users(Device device) {
        var users = new LinkedHashSet<Long>();
        device.linkedLines().stream().map(line -> line.getAccount().getUser().getId()).filter(Objects::nonNull).forEach(users::add);
        return users;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
