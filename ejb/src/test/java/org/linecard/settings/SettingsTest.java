package org.linecard.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static Settings settings(String name, String value) {
        return Settings.from(Map.of(name, value)::get);
    }

    @Test
    void withoutAnyThereIsNoDemonstration() {
        var settings = Settings.from(name -> null);
        assertFalse(settings.demo());
        assertEquals("https://localhost:8443", settings.publicUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://phones.example", "https://phones.example/", "phones.example", "https://"})
    void anAddressThatPhonesCannotUseIsRefusedByName(String url) {
        assertTrue(assertThrows(RuntimeException.class, () -> settings("LINECARD_PUBLIC_URL", url)).getMessage().contains(url));
    }

    @Test
    void aFlagIsTrueOrFalse() {
        assertTrue(settings("LINECARD_DEMO", "true").demo());
        assertTrue(assertThrows(IllegalStateException.class, () -> settings("LINECARD_DEMO", "yes")).getMessage().contains("LINECARD_DEMO"));
    }

    @Test
    void onlyLoopbackIsOutOfReach() {
        for (var bind : new String[] {"127.0.0.1", "::1", "localhost"}) assertTrue(settings("LINECARD_BIND", bind).isLoopback(), bind);
        for (var bind : new String[] {"0.0.0.0", "::", "192.0.2.1"}) assertFalse(settings("LINECARD_BIND", bind).isLoopback(), bind);
    }
}
