package org.linecard.provisioning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.linecard.epochs.Epochs;

/** Files tell the days of this year on which clocks change, so in the new one they are made anew. The only thing in them that no commit changes. */
@Singleton
@Startup
@PermitAll
public class NewYear {

    @Inject
    private Epochs epochs;

    @Schedule(month = "1", dayOfMonth = "1", hour = "0", minute = "0", second = "0", timezone = "UTC", persistent = false)
    public void begin() {
        epochs.raise("");
    }
}
