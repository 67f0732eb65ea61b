package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linecard.customers.Customer;

@ExtendWith(ArquillianExtension.class)
class PersistenceIT {

    @PersistenceContext(unitName = "ejb.jar#linecard")
    private EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/LinecardDS")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return Deployed.earWith(PersistenceIT.class);
    }

    @Test
    void eclipseLinkIsTheProvider() {
        var provider = entities.getEntityManagerFactory().unwrap(org.eclipse.persistence.jpa.JpaEntityManagerFactory.class);
        assertTrue(provider.getServerSession().isServerSession());
    }

    @Test
    void entitiesAreWoven() {
        var interfaces = Arrays.stream(Customer.class.getInterfaces()).map(Class::getSimpleName).toList();
        assertTrue(interfaces.contains("PersistenceWeaved"), interfaces.toString());
    }

    @Test
    void theDatabaseIsMariaDb() throws SQLException {
        try (var connection = database.getConnection()) {
            assertEquals("MariaDB", connection.getMetaData().getDatabaseProductName());
        }
    }
}
