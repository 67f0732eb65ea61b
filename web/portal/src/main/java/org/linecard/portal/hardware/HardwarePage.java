package org.linecard.portal.hardware;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linecard.hardware.Device;
import org.linecard.hardware.Devices;
import org.linecard.hardware.HardwareCounts;
import org.linecard.hardware.Line;
import org.linecard.persistence.PageQuery;
import org.linecard.portal.LazyPage;
import org.linecard.portal.customers.OpenCustomer;

/** Inventory → Phone Hardware: of one customer, or of all that the login sees. */
@Named
@ViewScoped
public class HardwarePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_LINES = 2;

    @Inject
    private Devices devices;
    @Inject
    private OpenCustomer open;
    @Inject
    private RunsFilter runs;

    private LazyPage<Device> rows;
    private String q;
    private String show;
    private transient HardwareCounts counts;

    @PostConstruct
    void init() {
        rows = LazyPage.of(devices::page, () -> q, this::filters);
    }

    private Map<String, String> filters() {
        var filters = new HashMap<>(open.filter());
        if (show != null && !show.isBlank()) filters.put("show", show);
        filters.putAll(runs.filter());
        return filters;
    }

    public HardwareCounts getCounts() {
        if (counts == null) counts = devices.counts(open.filter().get("of"));
        return counts;
    }

    /** A count for a pill; the services stop counting one beyond {@link PageQuery#COUNTED}. */
    public String text(int count) {
        return count > PageQuery.COUNTED ? "10,000+" : String.format(Locale.ENGLISH, "%,d", count);
    }

    public Status status(Device device) {
        return Status.of(device);
    }

    /** The linked lines that fit into two rows of a cell. */
    public List<Line> shown(Device device) {
        return device.linkedLines().stream().limit(SHOWN_LINES).toList();
    }

    /** How many linked lines do not; null for none. */
    public Integer hidden(Device device) {
        var more = device.linkedLines().size() - SHOWN_LINES;
        return more > 0 ? more : null;
    }

    public LazyPage<Device> getRows() { return rows; }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
    public String getShow() { return show; }
    public void setShow(String filter) { show = filter; }
}
