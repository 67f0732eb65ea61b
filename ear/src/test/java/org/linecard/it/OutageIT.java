package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linecard.launcher.Problem;

/** What phones notice when a server behind Linecard is gone. */
@ExtendWith(ArquillianExtension.class)
class OutageIT {

    private static final String FILE = "805ec0000001.cfg";
    private static final String PROOF = Phone.basic("805ec0000001", "demo-device-1");

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @Test
    void withoutKeycloakPhonesAreServed() throws Problem, InterruptedException {
        Servers.keycloak().stop();
        try {
            assertEquals(200, Phone.get(FILE, "Authorization", PROOF).statusCode());
            assertEquals(401, Phone.get(FILE).statusCode());
        } finally {
            Servers.keycloak().start();
        }
    }

    @Test
    void withoutDatabasePhonesAreToldToComeBackAndNothingElse() throws Problem, InterruptedException {
        var agent = "OutageIT/" + UUID.randomUUID();
        assertEquals(200, Phone.get(FILE, "Authorization", PROOF, "User-Agent", agent).statusCode());
        Servers.mariadb().stop();
        try {
            for (var file : new String[] {FILE, "805ec0fffffe.cfg"}) assertTold(Phone.get(file, "Authorization", PROOF));
        } finally {
            Servers.mariadb().start();
        }
        Wait.until("phones are served again", () -> Phone.get(FILE, "Authorization", PROOF).statusCode() == 200);
        Wait.until("what phones asked before is recorded", () -> Stored.rows("select id from sighting where agent = ?", agent).size() == 1);
    }

    private static void assertTold(HttpResponse<String> response) {
        assertEquals(503, response.statusCode());
        assertEquals("", response.body());
        assertTrue(response.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(response.headers().firstValue("Content-Type").isEmpty());
    }
}
