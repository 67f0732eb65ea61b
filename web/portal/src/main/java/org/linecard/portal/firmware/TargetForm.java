package org.linecard.portal.firmware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.firmware.Image;
import org.linecard.firmware.Images;
import org.linecard.portal.Feedback;
import org.linecard.portal.Me;
import org.linecard.portal.customers.CustomerPicker;
import org.linecard.problems.Invalid;
import org.linecard.upgrades.PlatformTarget;
import org.linecard.upgrades.TargetDetails;
import org.linecard.upgrades.Targets;
import org.linecard.upgrades.TenantTarget;

/** The dialog that says what the phones of a model are to run. */
@Named
@ViewScoped
public class TargetForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Targets targets;
    @Inject
    private Images images;
    @Inject
    private CustomerPicker owner;
    @Inject
    private Me me;

    private String vendor;
    private String model;
    private String release;
    private boolean downgrade;

    public void add() {
        owner.setId(null);
        vendor = null;
        model = null;
        release = null;
        downgrade = false;
    }

    public void edit(TenantTarget target) {
        show(target.getOwner().getId(), target.getVendor(), target.getModel(), target.getRelease(), target.isDowngrade());
    }

    public void editForAll(PlatformTarget target) {
        show(null, target.getVendor(), target.getModel(), target.getRelease(), target.isDowngrade());
    }

    private void show(Long whose, String theVendor, String theModel, String theRelease, boolean back) {
        owner.setId(whose);
        vendor = theVendor;
        model = theModel;
        release = theRelease;
        downgrade = back;
    }

    /** The newest first. */
    public List<Image> getFitting() {
        return vendor == null || model == null || model.isEmpty() ? List.of() : images.fitting(vendor, model);
    }

    public String save() {
        if (owner.getId() == null && !me.isAdmin()) throw new Invalid("owner", "required");
        var details = new TargetDetails(vendor, model, release, downgrade);
        if (owner.getId() == null) targets.setForAll(details);
        else targets.set(owner.getId(), details);
        Feedback.done("done.target.saved", vendor + " " + model);
        return "firmware-targets?faces-redirect=true";
    }

    /** What no owner means: only the platform speaks for everybody. */
    public String getNobody() { return me.isAdmin() ? "Everybody" : "choose…"; }
    public String getVendor() { return vendor; }
    public void setVendor(String to) { vendor = to; }
    public String getModel() { return model; }
    public void setModel(String to) { model = to; }
    public String getRelease() { return release; }
    public void setRelease(String to) { release = to; }
    public boolean isDowngrade() { return downgrade; }
    public void setDowngrade(boolean to) { downgrade = to; }
}
