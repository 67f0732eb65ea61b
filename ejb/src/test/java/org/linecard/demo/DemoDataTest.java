package org.linecard.demo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linecard.settings.Settings;

/** Passwords that stand in the README and a server that others can reach do not go together. */
class DemoDataTest {

    private static Settings bound(String address, String demo) {
        return Settings.from(Map.of("LINECARD_BIND", address, "LINECARD_DEMO", demo)::get);
    }

    @Test
    void theDemonstrationIsRefusedWhereOthersCanReachIt() {
        var refusal = assertThrows(IllegalStateException.class, () -> DemoData.refuseKnownPasswords(bound("0.0.0.0", "true"), () -> false));
        assertTrue(refusal.getMessage().contains("LINECARD_BIND"));
    }

    @Test
    void soIsADatabaseThatStillHoldsIt() {
        assertThrows(IllegalStateException.class, () -> DemoData.refuseKnownPasswords(bound("192.0.2.1", "false"), () -> true));
    }

    @Test
    void withoutItAnyAddressIsFine() {
        assertDoesNotThrow(() -> DemoData.refuseKnownPasswords(bound("0.0.0.0", "false"), () -> false));
    }

    @Test
    void onLoopbackItIsFine() {
        assertDoesNotThrow(() -> DemoData.refuseKnownPasswords(bound("127.0.0.1", "true"), () -> true));
        assertDoesNotThrow(() -> DemoData.refuseKnownPasswords(bound("::1", "true"), () -> true));
    }
}
