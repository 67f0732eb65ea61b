package org.linecard.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "admin", "password", "Password2026", "passw0rd1!", "admin123", "Admin2024!", "12345678", "87654321", "11111111", "aaaabbbb", "abababab", "abcdefgh", "abcd1234", "qwertyuiop", "yealink2025", "20252026", "00156512", "telefon1"})
    void whatIsTriedFirstIsEasy(String password) {
        assertTrue(Guessing.isEasy(password), password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kastanie-7-Ruder", "correcthorsebatterystaple", "x7Kq!2mP", "blau&regen31", "T9h-uWz4"})
    void whatAPersonThoughtAboutIsNot(String password) {
        assertFalse(Guessing.isEasy(password), password);
    }

    @Test
    void whatWeMakeIsNot() {
        for (int i = 0; i < 10_000; i++) assertFalse(Guessing.isEasy(Passwords.generate()));
    }
}
