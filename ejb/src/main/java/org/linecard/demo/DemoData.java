package org.linecard.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.linecard.settings.Settings;

/** Decides at start whether the demonstration is loaded, and refuses to start where its known passwords would be a danger. */
@Singleton
@Startup
@PermitAll
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoData {

    @Inject
    private DemoWriter writer;

    @PostConstruct
    void load() {
        var settings = Settings.fromEnvironment();
        refuseKnownPasswords(settings, writer::isLoaded);
        if (settings.demo() && writer.isEmpty()) writer.write();
    }

    /** @param loaded whether the database holds the demonstration from an earlier start */
    static void refuseKnownPasswords(Settings settings, BooleanSupplier loaded) {
        if (settings.isLoopback() || !settings.demo() && !loaded.getAsBoolean()) return;
        throw new IllegalStateException("The demonstration data has passwords that everybody knows. It is refused on " + settings.bind()
            + ": set LINECARD_BIND to 127.0.0.1, or start with an empty database and LINECARD_DEMO=false");
    }
}
