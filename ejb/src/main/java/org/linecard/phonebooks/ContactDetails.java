package org.linecard.phonebooks;

import static org.linecard.problems.Checks.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.linecard.problems.Checks;

/**
 * What somebody wrote about a contact; checked when it becomes one.
 *
 * @param numbers in their order, as they were typed; blank ones are skipped, but count for the name of their field: {@code number1} is the first
 */
public record ContactDetails(String firstName, String lastName, String company, List<ContactNumber> numbers, String notes) {

    public static final int MOST_NUMBERS = 6;
    static final int LONGEST_NAME = 60;
    static final int LONGEST_COMPANY = 80;
    static final int LONGEST_NOTES = 500;
    private static final int LONGEST_TYPED = 60;

    public ContactDetails {
        firstName = text(firstName);
        lastName = text(lastName);
        company = text(company);
        numbers = List.copyOf(numbers);
        notes = text(notes);
    }

    /**
     * The same with its numbers as they are kept, none twice.
     *
     * @throws org.linecard.problems.Invalid with everything that is wrong
     */
    ContactDetails checked(String country) {
        var checks = new Checks()
            .line("firstName", firstName, LONGEST_NAME)
            .that(firstName != null || lastName != null || company != null, "lastName", "contact.nameless")
            .line("lastName", lastName, LONGEST_NAME)
            .line("company", company, LONGEST_COMPANY);
        var kept = new LinkedHashMap<String, ContactNumber>();
        for (int i = 0; i < numbers.size(); i++) {
            var typed = numbers.get(i);
            if (typed.isBlank()) continue;
            var field = "number" + (i + 1);
            var number = typed.number().length() > LONGEST_TYPED ? Optional.<String>empty() : PhoneNumbers.kept(typed.number(), country);
            var international = typed.number().strip().startsWith("+");
            checks.that(number.isPresent() || international, field, "contact.number.form").that(number.isPresent() || !international, field, "contact.number.international");
            number.ifPresent(it -> kept.putIfAbsent(it, new ContactNumber(typed.kind(), it)));
        }
        checks.that(numbers.stream().anyMatch(it -> !it.isBlank()), "number1", "contact.numberless")
            .that(kept.size() <= MOST_NUMBERS, "number" + (MOST_NUMBERS + 1), "contact.manyNumbers", MOST_NUMBERS)
            .block("notes", notes, LONGEST_NOTES)
            .done();
        return new ContactDetails(firstName, lastName, company, List.copyOf(kept.values()), notes);
    }
}
