package org.linecard.phonebooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One number of a contact. As a person typed it in {@link ContactDetails}; as {@link PhoneNumbers} keeps it in a {@link Contact}. */
public record ContactNumber(Kind kind, String number) {

    public enum Kind {
        WORK, MOBILE, HOME, FAX, OTHER;

        /** As in columns, history and phones' files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String BETWEEN = ", ";

    boolean isBlank() {
        return number == null || number.isBlank();
    }

    public Kind getKind() { return kind; }
    public String getNumber() { return number; }

    /** As history shows it: {@code work +442079460100}. */
    @Override
    public String toString() {
        return kind.word() + " " + number;
    }

    static String written(List<ContactNumber> numbers) {
        return numbers.stream().map(ContactNumber::toString).collect(Collectors.joining(BETWEEN));
    }

    static List<ContactNumber> parse(String written) {
        return Arrays.stream(written.split(BETWEEN)).map(one -> one.split(" ", 2)).map(part -> new ContactNumber(Kind.valueOf(part[0].toUpperCase(Locale.ROOT)), part[1])).toList();
    }
}
