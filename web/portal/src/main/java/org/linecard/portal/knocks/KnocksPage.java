package org.linecard.portal.knocks;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linecard.knocks.Knock;
import org.linecard.knocks.Knocks;
import org.linecard.portal.Choices.Choice;
import org.linecard.portal.Feedback;
import org.linecard.portal.LazyPage;
import org.linecard.portal.customers.OpenCustomer;
import org.linecard.provisioning.Verdict;

/** Inventory → Phones knocking: of one customer, of one device, or of all that the login sees. */
@Named
@ViewScoped
public class KnocksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Knocks knocks;
    @Inject
    private OpenCustomer open;

    private LazyPage<Knock> rows;
    private String q;
    private String show;
    private String verdict;
    private String vendor;
    private Long device;
    private transient Map<String, String> names;

    @PostConstruct
    void init() {
        rows = LazyPage.of(knocks::page, () -> q, this::filters);
    }

    private Map<String, String> filters() {
        var filters = new HashMap<>(open.filter());
        put(filters, "show", show);
        put(filters, "verdict", verdict);
        put(filters, "vendor", vendor);
        if (device != null) filters.put("device", device.toString());
        return filters;
    }

    private static void put(Map<String, String> filters, String name, String value) {
        if (value != null && !value.isBlank()) filters.put(name, value);
    }

    /** Whose it seems to be; empty for nobody's. */
    public String owner(Knock knock) {
        if (names == null) names = new HashMap<>();
        return names.computeIfAbsent(knock.getOwnerPath(), path -> knocks.ownerOf(path).orElse(""));
    }

    public String what(Knock knock) {
        if (knock.isCrowd()) return Feedback.text("knock.crowd", String.format("%,d", knock.getIdentities()));
        return knock.getIdentity() == null ? Feedback.text("knock.nameless") : knock.printed();
    }

    public String times(Knock knock) {
        return Feedback.text("knock.times", knock.getTimes());
    }

    public String tone(Knock knock) {
        return Why.tone(knock.getVerdict());
    }

    /** What can be held against a phone. */
    public List<Choice> getVerdicts() {
        return Stream.concat(Arrays.stream(Verdict.values()).filter(v -> v != Verdict.SERVED && v != Verdict.CURRENT).map(Verdict::name), Stream.of(Knock.CROWD))
            .map(v -> new Choice(v, Feedback.text("knock.verdict." + v))).toList();
    }

    public boolean isNarrowed() {
        return !filters().equals(open.filter()) || q != null && !q.isBlank();
    }

    public boolean isDismissed() { return "dismissed".equals(show); }
    public LazyPage<Knock> getRows() { return rows; }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
    public String getShow() { return show; }
    public void setShow(String filter) { show = filter; }
    public String getVerdict() { return verdict; }
    public void setVerdict(String filter) { verdict = filter; }
    public String getVendor() { return vendor; }
    public void setVendor(String filter) { vendor = filter; }
    public Long getDevice() { return device; }
    public void setDevice(Long id) { device = id; }
}
