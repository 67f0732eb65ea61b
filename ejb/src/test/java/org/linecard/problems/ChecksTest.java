package org.linecard.problems;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @Test
    void everythingWrongIsToldAtOnce() {
        assertEquals(Map.of("name", "required", "port", "port.range"),
            Refusals.of(() -> new Checks().required("name", null).that(false, "port", "port.range", 70_000).done()));
    }

    @Test
    void aFieldIsBlamedOnce() {
        assertEquals("name: tooLong", Refusals.one(() -> new Checks().line("name", "\n".repeat(9), 5).done()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\0b", "a\u0085b", "a\u2028b", "a\u2029b", "a\u007fb"})
    void aLineHoldsNothingThatCouldEndIt(String text) {
        assertEquals("name: controlCharacter", Refusals.one(() -> new Checks().line("name", text, 80).done()));
    }

    @Test
    void aLineHoldsEverythingElse() {
        assertDoesNotThrow(() -> new Checks().line("name", "Zoë \"O'Neil\" <#1 & 100%> 😀", 80).done());
    }

    @Test
    void lengthIsCountedInCharactersThatPeopleSee() {
        assertDoesNotThrow(() -> new Checks().line("name", "😀".repeat(5), 5).done());
        assertEquals("name: tooLong", Refusals.one(() -> new Checks().line("name", "😀".repeat(6), 5).done()));
    }

    @Test
    void aBlockMayHaveLinesButNoOtherControl() {
        assertDoesNotThrow(() -> new Checks().block("notes", "one\r\n\ttwo", 80).done());
        assertEquals("notes: controlCharacter", Refusals.one(() -> new Checks().block("notes", "bell\u0007", 80).done()));
    }

    @Test
    void aFormMustFitAsAWhole() {
        assertEquals("pin: pin.form", Refusals.one(() -> new Checks().form("pin", "1234\n", Pattern.compile("[0-9]{4}"), "pin.form").done()));
    }

    @Test
    void blankIsNothing() {
        assertNull(Checks.text(" \t\n"));
        assertEquals("a b", Checks.text("  a b "));
    }
}
