package org.linecard.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Path HOME = Path.of("/srv/linecard");

    @Test
    void nothingSetMeansEverythingOnLoopback() throws BadSettings {
        var settings = Settings.read(Map.of(), HOME);
        assertEquals("127.0.0.1", settings.bind());
        assertEquals(URI.create("https://localhost:8443"), settings.publicUrl());
        assertEquals(URI.create("http://localhost:8180/realms/linecard"), settings.realmUrl());
        assertEquals("jdbc:mariadb://127.0.0.1:13306/linecard", settings.jdbcUrl());
        assertEquals(HOME.resolve(".linecard"), settings.data());
        assertTrue(settings.ownDatabase() && settings.ownKeycloak());
        assertFalse(settings.demo());
        assertEquals(HOME.resolve(".linecard/firmware"), settings.firmwareFolder());
        assertEquals(HOME.resolve(".linecard/packs"), settings.packsFolder());
    }

    @Test
    void proxiesAreAListOfBlocks() throws BadSettings {
        assertEquals("10.0.0.0/8, 2001:db8::/32 192.0.2.7", Settings.read(Map.of("LINECARD_TRUSTED_PROXIES", "10.0.0.0/8, 2001:db8::/32 192.0.2.7"), HOME).trustedProxies().orElseThrow());
    }

    @Test
    void anEmptyVariableCountsAsNotSet() throws BadSettings {
        assertEquals(8443, Settings.read(Map.of("LINECARD_HTTPS_PORT", " "), HOME).httpsPort());
    }

    @Test
    void thePublicAddressFollowsThePort() throws BadSettings {
        assertEquals(URI.create("https://localhost:9443"), Settings.read(Map.of("LINECARD_HTTPS_PORT", "9443"), HOME).publicUrl());
        assertEquals(URI.create("https://localhost"), Settings.read(Map.of("LINECARD_HTTPS_PORT", "443"), HOME).publicUrl());
    }

    @Test
    void relativePathsStartAtTheRepository() throws BadSettings {
        assertEquals(Path.of("/srv/data"), Settings.read(Map.of("LINECARD_DATA", "../data"), HOME).data());
    }

    @ParameterizedTest
    @CsvSource({
        "LINECARD_HTTPS_PORT, https",
        "LINECARD_HTTP_PORT, 0",
        "LINECARD_MANAGEMENT_PORT, 65536",
        "LINECARD_KEYCLOAK_PORT, -1",
        "LINECARD_DB_PORT, 13306.5",
        "LINECARD_BIND, not an address",
        "LINECARD_DB_URL, mysql://db/linecard",
        "LINECARD_OIDC_URL, login.example.com/realms/linecard",
        "LINECARD_PUBLIC_URL, http://phones.example.com",
        "LINECARD_PUBLIC_URL, https://phones.example.com/",
        "LINECARD_PUBLIC_URL, https://phones.example.com/linecard",
        "LINECARD_SECRET_KEY_FILE, /no/such/file",
        "LINECARD_KEYSTORE, /no/such/file",
        "LINECARD_DEMO, yes",
        "LINECARD_FIRMWARE_MB, 1 GB",
        "LINECARD_DEVICE_CAS, /no/such/folder",
        "LINECARD_CLIENT_CERT_HEADER, Client Cert",
        "LINECARD_REGISTRAR_URL, mysql://sip/kamailio",
        "LINECARD_TRUSTED_PROXIES, proxy.example.com",
        "LINECARD_TRUSTED_PROXIES, 10.0.0.0/33",
        "LINECARD_TRUSTED_PROXIES, ::1 10.0.0.7/8",
    })
    void aValueThatCannotWorkIsNamedWithWhatIsExpected(String name, String value) {
        var problem = problems(Map.of(name, value)).get(0);
        assertTrue(problem.startsWith(name + " is \"" + value + "\": expected is "), problem);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertEquals(3, problems(Map.of("LINECARD_HTTPS_PORT", "x", "LINECARD_BIND", "not an address", "LINECARD_DEMO", "x")).size());
    }

    @Test
    void aMisspeltNameIsNoticed() {
        assertTrue(problems(Map.of("LINECARD_HTTP_PROT", "80")).get(0).startsWith("LINECARD_HTTP_PROT is not a setting"));
    }

    @Test
    void twoServersCannotShareAPort() {
        assertTrue(problems(Map.of("LINECARD_HTTP_PORT", "8443")).get(0).contains("as is LINECARD_HTTPS_PORT"));
    }

    @Test
    void theDemoStaysOnLoopback() {
        assertTrue(problems(Map.of("LINECARD_DEMO", "true", "LINECARD_BIND", "0.0.0.0")).get(0).contains("loopback"));
    }

    @Test
    void serversOfTheUserNeedTheirPasswords() {
        var problems = problems(Map.of("LINECARD_DB_URL", "jdbc:mariadb://db/linecard", "LINECARD_OIDC_URL", "https://login.example.com/realms/linecard",
            "LINECARD_REGISTRAR_URL", "jdbc:mariadb://sip/kamailio"));
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("LINECARD_REGISTRAR_PASSWORD is not set")), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("LINECARD_DB_PASSWORD is not set")), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("LINECARD_OIDC_SECRET is not set")), problems.toString());
    }

    private static List<String> problems(Map<String, String> environment) {
        return assertThrows(BadSettings.class, () -> Settings.read(environment, HOME)).problems();
    }
}
