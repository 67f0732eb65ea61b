package org.linecard.phonebooks;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes two contacts the same for an import: name, company and numbers, in any case and order. */
record ContactKey(String name, Set<String> numbers) {

    /** @param details checked, with numbers as they are kept */
    static ContactKey of(ContactDetails details) {
        var name = Stream.of(details.firstName(), details.lastName(), details.company()).map(part -> Folded.of(Objects.requireNonNullElse(part, ""))).collect(Collectors.joining("\n"));
        return new ContactKey(name, details.numbers().stream().map(ContactNumber::number).collect(Collectors.toSet()));
    }
}
