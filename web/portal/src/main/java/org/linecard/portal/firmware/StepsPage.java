package org.linecard.portal.firmware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.firmware.Image;
import org.linecard.firmware.Images;
import org.linecard.portal.Feedback;
import org.linecard.upgrades.Step;
import org.linecard.upgrades.StepDetails;
import org.linecard.upgrades.Steps;

/** Firmware → Ladder, and the dialog of one step. */
@Named
@ViewScoped
public class StepsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Steps steps;
    @Inject
    private Images images;

    private long id;
    private long version;
    private String vendor;
    private String model;
    private String from;
    private String below;
    private String release;
    private transient List<Step> rows;

    public List<Step> getRows() {
        if (rows == null) rows = steps.all();
        return rows;
    }

    public void add() {
        id = 0;
        vendor = null;
        model = null;
        from = null;
        below = null;
        release = null;
    }

    public void edit(Step step) {
        id = step.getId();
        version = step.getVersion();
        vendor = step.getVendor();
        model = step.getModel();
        from = step.getFrom();
        below = step.getBelow();
        release = step.getRelease();
    }

    public List<Image> getFitting() {
        return vendor == null || model == null || model.isEmpty() ? List.of() : images.fitting(vendor, model);
    }

    public String save() {
        var details = new StepDetails(vendor, model, from, below, release);
        if (id == 0) steps.add(details);
        else steps.edit(id, version, details);
        return done(id == 0 ? "done.step.added" : "done.step.saved");
    }

    public String remove(Step step) {
        steps.remove(step.getId());
        return done("done.step.removed");
    }

    private static String done(String key) {
        Feedback.done(key);
        return "firmware-ladder?faces-redirect=true";
    }

    public boolean isNew() { return id == 0; }
    public String getVendor() { return vendor; }
    public void setVendor(String to) { vendor = to; }
    public String getModel() { return model; }
    public void setModel(String to) { model = to; }
    public String getFrom() { return from; }
    public void setFrom(String to) { from = to; }
    public String getBelow() { return below; }
    public void setBelow(String to) { below = to; }
    public String getRelease() { return release; }
    public void setRelease(String to) { release = to; }
}
