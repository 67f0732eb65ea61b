package org.linecard.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linecard.problems.Refusals;
import org.linecard.vendors.IdentityKind;

class DeviceKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"80:5E:C0:00:00:01", "80-5e-c0-00-00-01", "805EC0000001", "805e.c000.0001", "805ec0-000001", " 80 5e c0 00 00 01\n"})
    void aMacIsTakenInSixSpellingsAndKeptInOne(String spelling) {
        var key = DeviceKey.of(IdentityKind.MAC, spelling);
        assertEquals("805ec0000001", key.getCanonical());
        assertEquals("80:5E:C0:00:00:01", key.printed());
        assertEquals(DeviceKey.mac("805ec0000001"), key);
    }

    @ParameterizedTest
    @CsvSource({"805ec000001,mac.length", "805ec00000011,mac.length", "01005e000001,mac.multicast", "ffffffffffff,mac.multicast", "000000000000,mac.zero", "00-00-00-00-00-00,mac.zero",
        "805ec000000g,mac.digits", "80/5e/c0/00/00/01,mac.digits", "٨٠5ec0000001,mac.digits", "...,mac.length"})
    void aWrongMacIsRefusedWithItsReason(String text, String key) {
        assertEquals("identity: " + key, Refusals.one(() -> DeviceKey.of(IdentityKind.MAC, text)));
    }

    @Test
    void aMacOfWrongLengthIsToldHowLongItIs() {
        assertEquals(11, Refusals.args(() -> DeviceKey.mac("805ec000001")).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"490154203237518", "49-015420-323751-8", "49 015420 323751 8"})
    void anImeiIsFifteenDigits(String text) {
        assertEquals("490154203237518", DeviceKey.of(IdentityKind.IMEI, text).printed());
    }

    @ParameterizedTest
    @CsvSource({"490154203237519,imei.luhn", "490154203237581,imei.luhn", "49015420323751,imei.length", "4901542032375180,imei.length", "49015420323751x,imei.digits"})
    void aWrongImeiIsRefusedWithItsReason(String text, String key) {
        assertEquals("identity: " + key, Refusals.one(() -> DeviceKey.of(IdentityKind.IMEI, text)));
    }

    @Test
    void aUuidIsTakenInEitherCase() {
        assertEquals("123e4567-e89b-42d3-a456-426614174000", DeviceKey.of(IdentityKind.UUID, " 123E4567-E89B-42D3-A456-426614174000 ").getCanonical());
    }

    @ParameterizedTest
    @ValueSource(strings = {"123e4567e89b42d3a456426614174000", "123e4567-e89b-42d3-a456-42661417400", "{123e4567-e89b-42d3-a456-426614174000}", "123e4567-e89b-02d3-a456-426614174000",
        "123e4567-e89b-42d3-7456-426614174000", "00000000-0000-0000-0000-000000000000", "123e4567-e89b-42d3-a456-42661417400g"})
    void aWrongUuidIsRefused(String text) {
        assertEquals("identity: uuid.form", Refusals.one(() -> DeviceKey.of(IdentityKind.UUID, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void nothingIsNoIdentity(String text) {
        assertEquals("identity: required", Refusals.one(() -> DeviceKey.of(IdentityKind.MAC, text)));
        assertEquals("kind: required", Refusals.one(() -> DeviceKey.of(null, "805ec0000001")));
    }
}
