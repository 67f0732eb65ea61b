package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linecard.launcher.Problem;

/** What people read when a server behind the portal is gone, and that it comes back by itself. */
@ExtendWith(ArquillianExtension.class)
class PortalOutageIT {

    private Browser browser;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @AfterEach
    void leave() {
        if (browser != null) browser.close();
    }

    @Test
    void withoutKeycloakThePortalSaysThatNobodyCanLogIn() throws Problem, InterruptedException {
        Servers.keycloak().stop();
        try {
            browser = new Browser().go("customer/hardware.xhtml").reads("nobody can log in");
            assertFalse(browser.text().contains("Exception"));
        } finally {
            Servers.keycloak().start();
        }
        browser.close();
        browser = Browser.of("widgets").reads("Phone Hardware");
    }

    @Test
    void withoutDatabaseThePortalSaysSoAndComesBack() throws Problem, InterruptedException {
        browser = Browser.of("widgets").go("customer/hardware.xhtml").reads("80:5E:C0:00:00:01");
        Servers.mariadb().stop();
        try {
            browser.go("customer/hardware.xhtml").reads("The database does not answer");
            assertFalse(browser.text().contains("Exception") || browser.text().contains("SQL"), browser.text());
        } finally {
            Servers.mariadb().start();
        }
        Wait.until("the list is back", () -> browser.go("customer/hardware.xhtml").quiet().text().contains("80:5E:C0:00:00:01"));
    }
}
