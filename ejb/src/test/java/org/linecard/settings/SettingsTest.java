package org.linecard.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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

    @Test
    void imagesLieInTheDataFolderUnlessToldOtherwise() {
        assertEquals(Path.of("/srv/linecard/firmware"), settings("LINECARD_DATA", "/srv/linecard").firmware());
        assertEquals(Path.of("/srv/linecard/packs"), settings("LINECARD_DATA", "/srv/linecard").packs());
        assertEquals(Path.of("/mnt/packs"), settings("LINECARD_PACKS", "/mnt/packs").packs());
        assertEquals(Path.of("/mnt/images"), settings("LINECARD_FIRMWARE_DIR", "/mnt/images").firmware());
    }

    @Test
    void aRegistrarIsConnectedWhenItsAddressIsSet() {
        assertFalse(Settings.from(name -> null).registrar());
        assertTrue(settings("LINECARD_REGISTRAR_URL", "jdbc:mariadb://sip.example.com/kamailio").registrar());
    }

    @Test
    void theSizeOfAnImageIsANumberOfMegabytes() {
        assertEquals(3L << 20, settings("LINECARD_FIRMWARE_MB", "3").mostBytes());
        for (var wrong : new String[] {"0", "-1", "1 GB", "9999999"}) assertTrue(assertThrows(IllegalStateException.class, () -> settings("LINECARD_FIRMWARE_MB", wrong)).getMessage().contains(wrong));
    }

    @Test
    void noProxyIsTrustedUnlessNamed() {
        assertTrue(settings("LINECARD_TRUSTED_PROXIES", " ").proxies().isEmpty());
        assertEquals("[10.0.0.0/8, ::1/128]", settings("LINECARD_TRUSTED_PROXIES", "10.0.0.0/8, ::1").proxies().toString());
        for (var wrong : new String[] {"proxy.example.com", "10.0.0.7/8", "10.0.0.0/33"})
            assertTrue(assertThrows(IllegalStateException.class, () -> settings("LINECARD_TRUSTED_PROXIES", "::1," + wrong)).getMessage().contains(wrong + " is no block"));
    }
}
