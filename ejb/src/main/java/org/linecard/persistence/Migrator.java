package org.linecard.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.annotation.security.PermitAll;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to the version that this build needs, before anything else starts. The deployment fails, and says so, when it cannot. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    @Resource(lookup = "java:jboss/datasources/LinecardDS")
    private DataSource database;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migrator.class.getClassLoader()).dataSource(database).locations("classpath:db").load().migrate();
    }
}
