package org.linecard.phonebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linecard.phonebooks.Books.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linecard.phonebooks.ContactNumber.Kind;
import org.linecard.problems.Refusals;

class ContactTest {

    @Test
    void aContactIsCalledByItsPersonOrElseItsCompany() {
        assertEquals("Joan Clarke", contact(details("Joan", "Clarke", "Bletchley", "100")).getName());
        assertEquals("Clarke", contact(details(" ", "Clarke", null, "100")).getName());
        assertEquals("Bletchley", contact(details(null, null, "Bletchley", "100")).getName());
    }

    @Test
    void numbersAreKeptInOrderOnceEachAndReadBack() {
        var contact = contact(new ContactDetails("Joan", null, null, List.of(new ContactNumber(Kind.MOBILE, "07400 123456"), new ContactNumber(Kind.WORK, ""),
            new ContactNumber(Kind.WORK, "*97"), new ContactNumber(Kind.HOME, "+44 7400 123456")), null));
        assertEquals(List.of(new ContactNumber(Kind.MOBILE, "+447400123456"), new ContactNumber(Kind.WORK, "*97")), contact.getNumbers());
        assertEquals("07400 123456", contact.getShownNumbers().get(0).number());
        assertEquals(contact.getNumbers(), contact(contact.details()).getNumbers());
    }

    @Test
    void everythingThatIsWrongIsSaidAtItsField() {
        var long61 = "x".repeat(61);
        assertEquals(Map.of("firstName", "tooLong", "lastName", "controlCharacter", "number2", "contact.number.form", "number3", "contact.number.international"),
            Refusals.of(() -> contact(details(long61, "a\nb", null, "100", "call me", "+99"))));
        assertEquals(Map.of("lastName", "contact.nameless", "number1", "contact.numberless"), Refusals.of(() -> contact(details(" ", null, "", " "))));
        var seven = IntStream.range(0, 7).mapToObj(i -> "10" + i).toArray(String[]::new);
        assertEquals(Map.of("number7", "contact.manyNumbers"), Refusals.of(() -> contact(details("A", null, null, seven))));
    }

    @Test
    void namesAreOrderedAlikeByUsAndByTheDatabase() {
        var names = new ArrayList<>(List.of("Zuse", "Österreich", "öfter", "Ada", "ada 2", "Ähre", "Straße", "Strasse 2", "Łódź", "日本", "😀"));
        names.sort((a, b) -> Folded.compare(Folded.of(a), Folded.of(b)));
        assertEquals(List.of("Ada", "ada 2", "Ähre", "Łódź", "öfter", "Österreich", "Straße", "Strasse 2", "Zuse", "日本", "😀"), names);
    }

    @Test
    void aSearchFindsPartsOfNamesInAnyOrderAndNumbersHoweverTheyAreWritten() {
        var name = Folded.of("Bruno Köhler");
        for (var found : List.of("", "köh bru", "KOHLER", "o k", "020 7946", "+44 20 7946 0100", "0044 20 7946", "(0207) 946"))
            assertTrue(Search.of(found).finds(name, List.of("+442079460100")), found);
        for (var lost : List.of("köhler ada", "7947", "%", "_", "!"))
            assertTrue(!Search.of(lost).finds(name, List.of("+442079460100")), lost);
        assertEquals("%!%!_!!%", Search.of("%_!").conditions().get(0).value());
        assertTrue(Search.of("x ".repeat(10_000)).conditions().size() <= 6);
    }

    private static Contact contact(ContactDetails details) {
        return new Contact(Books.widgets(), details);
    }
}
