package org.linecard.provisioning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linecard.phonebooks.Directory;

/**
 * One answer to a phone that asks for its directory: the words {@code book.*}.
 *
 * @param search  what was asked for; empty for everything
 * @param page    of the answer, from 1
 * @param pages   1 or more
 * @param total   entries on all pages
 * @param nextUrl of the next page; empty on the last
 */
public record Book(String name, String search, int page, int pages, int total, String nextUrl, List<Entry> entries) {

    /** @param address of the answer, to which a query is added */
    static Book of(String name, Directory directory, BookQuery asked, String address) {
        var next = directory.page() < directory.pages() ? address + asked.at(directory.page() + 1) : "";
        return new Book(name, asked.search(), directory.page(), directory.pages(), directory.total(), next, directory.entries().stream().map(Book::entry).toList());
    }

    private static Entry entry(Directory.Entry it) {
        return new Entry(it.name(), it.firstName(), it.lastName(), it.company(), it.group().name().toLowerCase(Locale.ROOT), it.numbers().stream().map(number -> new Number(number.kind(), number.number())).toList());
    }

    public Book {
        entries = List.copyOf(entries);
    }

    /**
     * @param name      as it is shown and sorted; never empty
     * @param group     {@code company}, {@code reseller} or {@code personal}
     */
    public record Entry(String name, String firstName, String lastName, String company, String group, List<Number> numbers) {

        public Entry {
            numbers = List.copyOf(numbers);
        }

        Map<String, Object> words() {
            var words = new LinkedHashMap<String, Object>();
            words.put("name", name);
            words.put("first_name", firstName);
            words.put("last_name", lastName);
            words.put("company", company);
            words.put("group", group);
            words.put("numbers", numbers.stream().map(number -> Map.<String, Object>of("kind", number.kind(), "number", number.number())).toList());
            return words;
        }
    }

    /**
     * @param kind   {@code extension}, {@code work}, {@code mobile}, {@code home}, {@code fax} or {@code other}
     * @param number as the phone is to dial it
     */
    public record Number(String kind, String number) { }

    Map<String, Object> words() {
        var words = new LinkedHashMap<String, Object>();
        words.put("name", name);
        words.put("search", search);
        words.put("page", page);
        words.put("pages", pages);
        words.put("total", total);
        words.put("next_url", nextUrl);
        words.put("entries", entries.stream().map(Entry::words).toList());
        return words;
    }
}
