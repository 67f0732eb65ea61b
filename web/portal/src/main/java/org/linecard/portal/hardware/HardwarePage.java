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
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;
import org.linecard.portal.LazyPage;
import org.linecard.portal.customers.OpenCustomer;
import org.linecard.registrar.Registrations;
import org.linecard.registrar.Registry;

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
    @Inject
    private Registrations registrations;

    private LazyPage<Device> rows;
    private String q;
    private String show;
    private transient HardwareCounts counts;
    private transient Registry registry;

    @PostConstruct
    void init() {
        rows = LazyPage.of(this::page, () -> q, this::filters);
    }

    private Page<Device> page(PageRequest request) {
        var page = devices.page(request);
        registry = registrations.of(page.rows().stream().flatMap(device -> device.linkedLines().stream()).map(Line::getAccount).toList());
        return page;
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
        return Status.of(device, registry == null ? Registry.SILENT : registry);
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
