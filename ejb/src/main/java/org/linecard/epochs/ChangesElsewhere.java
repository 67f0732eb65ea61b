package org.linecard.epochs;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.linecard.settings.Settings;

/** What changes files without a commit of ours: a new year, whose days of changing clocks they tell, and hands in the database (a backup restored, SQL typed in). */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangesElsewhere {

    private static final Logger LOG = Logger.getLogger(ChangesElsewhere.class.getName());
    private static final String EVERYBODY = "";

    private final Path forget = Settings.fromEnvironment().data().resolve("forget");

    @Inject
    private Epochs epochs;

    @Schedule(month = "1", dayOfMonth = "1", hour = "0", minute = "0", second = "0", timezone = "UTC", persistent = false)
    public void newYear() {
        epochs.raise(EVERYBODY);
    }

    /** Whoever changed the database by hand lays a file {@code forget} into the data folder; when it has gone, everything is read anew. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void byHand() {
        if (!Files.exists(forget)) return;
        epochs.raise(EVERYBODY);
        LOG.info("Everything is read from the database anew, as the file forget in the data folder asked for");
        try {
            Files.deleteIfExists(forget);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
