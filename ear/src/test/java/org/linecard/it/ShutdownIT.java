package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is under way when Linecard is stopped. */
@ExtendWith(ArquillianExtension.class)
class ShutdownIT {

    private static final String EAR = "linecard";
    private static final int REQUESTS = 200;

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = EAR, testable = false, managed = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @Test
    void whatPhonesAskedUntilTheEndIsRecorded() {
        var agent = "ShutdownIT/" + UUID.randomUUID();
        deployer.deploy(EAR);
        try {
            for (int i = 0; i < REQUESTS; i++) Phone.get("805ec0fffffe.cfg", "User-Agent", agent);
        } finally {
            deployer.undeploy(EAR);
        }
        assertEquals(List.of(List.of(Integer.toString(REQUESTS))), Stored.rows("select sum(times) from sighting where agent = ?", agent));
    }
}
