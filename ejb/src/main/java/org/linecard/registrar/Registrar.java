package org.linecard.registrar;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.linecard.settings.Settings;

/** Decides once who is asked for registrations. */
@ApplicationScoped
public class Registrar {

    @Resource(lookup = "java:jboss/datasources/RegistrarDS")
    private DataSource database;

    @Produces
    @ApplicationScoped
    Registrations registrations() {
        return Settings.fromEnvironment().registrar() ? new KamailioRegistrations(database) : new NoRegistrations();
    }
}
