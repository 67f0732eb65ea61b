package org.linecard.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR that ships, byte for byte; for tests inside the server with two modules more: a WAR that carries them, and EJBs by which they act in a role. */
final class Deployed {

    private static final String APPLICATION = "META-INF/application.xml";
    private static final String MODULES = "<module><ejb>callers.jar</ejb></module>"
            + "<module><web><web-uri>tests.war</web-uri><context-root>/in-container-tests</context-root></web></module>";

    private Deployed() {
    }

    /** For tests that only speak HTTP. */
    static EnterpriseArchive ear() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("linecard.ear")));
    }

    /** For tests that call EJBs: they see ejb.jar as any WAR of the EAR does. */
    static EnterpriseArchive earWith(Class<?>... tests) {
        var war = ShrinkWrap.create(WebArchive.class, "tests.war").addClasses(tests)
                .addAsWebInfResource(new StringAsset("<jboss-web><security-domain>phones</security-domain></jboss-web>"), "jboss-web.xml")
                .addAsWebInfResource(new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>"), "beans.xml");
        var ear = ear();
        ear.addAsModule(Testable.archiveToTest(war));
        // not into the WAR: an EJB there would have the portal's OIDC domain where undertow has the phones'
        ear.addAsModule(ShrinkWrap.create(JavaArchive.class, "callers.jar").addClasses(Rows.class, As.class, AsAdmin.class, AsReseller.class, AsCustomer.class, Outcome.class));
        ear.setApplicationXML(new StringAsset(withModule(ear)));
        return ear;
    }

    /** A WAR that application.xml does not name is not deployed. */
    private static String withModule(EnterpriseArchive ear) {
        try (var in = ear.get(APPLICATION).getAsset().openStream()) {
            var modules = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var end = modules.lastIndexOf("</module>") + "</module>".length();
            return modules.substring(0, end) + MODULES + modules.substring(end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
