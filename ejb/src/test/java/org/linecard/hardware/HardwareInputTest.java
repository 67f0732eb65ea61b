package org.linecard.hardware;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linecard.problems.Refusals;

class HardwareInputTest {

    @Test
    void everythingWrongWithADeviceIsToldAtOnce() {
        assertEquals(Map.of("location", "tooLong", "serialNumber", "controlCharacter", "notes", "tooLong", "phoneBookUri", "url.form", "firmwareUri", "url.form", "provisionUri", "url.form",
                "activateDate", "activateDate.beforeRequest"),
            Refusals.of(() -> new DeviceDetails("x".repeat(81), "1\n2", "n".repeat(4001), null, "javascript:alert(1)", "http://a b", "file:///etc/passwd",
                LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1))));
    }

    @Test
    void everythingWrongWithALineIsToldAtOnce() {
        assertEquals(Map.of("label", "tooLong", "displayName", "controlCharacter", "cli", "number.form", "stunServer", "hostPort.form"),
            Refusals.of(() -> new LineSettings("x".repeat(61), "a\r\naccount.1.enable = 1", "call me", true, null, "stun:99999", null)));
    }

    @Test
    void everythingWrongWithAChangeIsToldAtOnce() {
        assertEquals(Map.of("vendor", "required", "model", "required", "lifeCycle", "required", "adminPassword", "adminPassword.form", "vendorPin", "tooLong"),
            Refusals.of(() -> new DeviceChange("", null, true, null, DeviceDetails.none(), "short", "9".repeat(61))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven77", "with:colon", "with space", "umläute1", "012345678901234567890123456789012"})
    void anAdminPasswordThatPhonesDoNotTakeIsRefused(String password) {
        assertEquals("adminPassword: adminPassword.form", Refusals.one(() -> new DeviceChange("Yealink", "T46U", true, LifeCycle.PREPARED, DeviceDetails.none(), password, null)));
    }

    @Test
    void anAdminPasswordThatIsTriedFirstIsRefused() {
        assertEquals("adminPassword: adminPassword.easy", Refusals.one(() -> new DeviceChange("Yealink", "T46U", true, LifeCycle.PREPARED, DeviceDetails.none(), "Admin2026!", null)));
    }

    @Test
    void everythingThatAddingNeedsIsToldAtOnce() {
        assertEquals(Map.of("kind", "required", "identity", "required", "vendor", "required", "model", "required"), Refusals.of(() -> new NewDevice(null, " ", "", null, null)));
    }

    @Test
    void aMistakeInTomlIsToldWithItsPlace() {
        assertEquals("vars: vars.toml", Refusals.one(() -> details("ntp = \"a\"\nbroken =\n")));
        assertEquals(List.of(2, 9), Refusals.args(() -> details("ntp = \"a\"\nbroken =\n")).subList(0, 2));
        assertEquals("vars: vars.toml", Refusals.one(() -> new LineSettings(null, null, null, true, null, null, "a = 1\na = 2")));
    }

    @Test
    void settingsKeepTheirTextAsItWasWritten() {
        assertEquals("# why\nexpiry = 60\n", details("# why\nexpiry = 60\n").vars());
        assertDoesNotThrow(LineSettings::plain);
    }

    private static DeviceDetails details(String vars) {
        return new DeviceDetails(null, null, null, vars, null, null, null, null, null);
    }
}
