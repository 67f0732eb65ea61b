package org.linecard.portal.firmware;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.portal.Feedback;
import org.linecard.portal.LazyPage;
import org.linecard.portal.customers.OpenCustomer;
import org.linecard.upgrades.PlatformTarget;
import org.linecard.upgrades.Targets;
import org.linecard.upgrades.TenantTarget;
import org.linecard.upgrades.Wanted;

/** Firmware → Targets: what the platform wants of each model, and what resellers and customers want instead. */
@Named
@ViewScoped
public class TargetsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Targets targets;
    @Inject
    private OpenCustomer open;

    private LazyPage<TenantTarget> rows;
    private String q;
    private transient List<PlatformTarget> ofPlatform;

    @PostConstruct
    void init() {
        rows = LazyPage.of(targets::page, () -> q, open::filter);
    }

    public List<PlatformTarget> getOfPlatform() {
        if (ofPlatform == null) ofPlatform = targets.ofPlatform();
        return ofPlatform;
    }

    /** What is wanted, in words. */
    public String text(String release) {
        return release.equals(Wanted.KEEP) ? Feedback.text("release.keep") : release;
    }

    /** What becomes of phones that run something newer. */
    public String newer(boolean downgrade) {
        return downgrade ? "go back" : "stay";
    }

    public String remove(TenantTarget target) {
        targets.remove(target.getId());
        Feedback.done("done.target.removed", target.getVendor() + " " + target.getModel());
        return "firmware-targets?faces-redirect=true";
    }

    public String removeForAll(PlatformTarget target) {
        targets.removeForAll(target.getId());
        Feedback.done("done.target.removed", target.getVendor() + " " + target.getModel());
        return "firmware-targets?faces-redirect=true";
    }

    public LazyPage<TenantTarget> getRows() { return rows; }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
}
