package org.linecard.portal.firmware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.linecard.portal.customers.OpenCustomer;
import org.linecard.upgrades.Census;
import org.linecard.upgrades.Count;
import org.linecard.upgrades.OwnerCount;

/** Firmware → What runs: of one customer, or of all that the login sees. */
@Named
@ViewScoped
public class FirmwarePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int WORST = 10;

    @Inject
    private Census census;
    @Inject
    private OpenCustomer open;

    private transient List<Count> counts;
    private transient List<OwnerCount> behind;

    public List<Count> getCounts() {
        if (counts == null) counts = census.counts(of());
        return counts;
    }

    /** Whose phones are behind, the worst first. */
    public List<OwnerCount> getBehind() {
        if (behind == null) behind = census.behind(of(), WORST);
        return behind;
    }

    public long getDevices() {
        return getCounts().stream().mapToLong(Count::devices).sum();
    }

    public long getDevicesBehind() {
        return getCounts().stream().mapToLong(Count::behind).sum();
    }

    public long getSilent() {
        return getCounts().stream().filter(count -> count.release() == null).mapToLong(Count::devices).sum();
    }

    public boolean lags(Count count) {
        return count.behind() > 0;
    }

    public String text(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    private String of() {
        return open.filter().get("of");
    }
}
