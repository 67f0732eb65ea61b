package org.linecard.portal.firmware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.linecard.firmware.Image;
import org.linecard.firmware.ImageDetails;
import org.linecard.firmware.ImageStore;
import org.linecard.firmware.Images;
import org.linecard.firmware.Received;
import org.linecard.portal.Feedback;
import org.linecard.problems.Invalid;
import org.omnifaces.util.Faces;

/** The dialog that takes a file and makes it an image, or says anew what an image is for. */
@Named
@ViewScoped
public class ImageForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern RELEASE = Pattern.compile("[0-9]+(?:[.-][0-9A-Za-z]+){2,}(?=[._-]?[A-Za-z]*$)");

    @Inject
    private Images images;
    @Inject
    private Uploads uploads;
    @Inject
    private ImageStore store;

    private long id;
    private long version;
    private String token;
    private String vendor;
    private List<String> models = new ArrayList<>();
    private String release;
    private String sha256;
    private String notes;

    public void add() {
        id = 0;
        token = null;
        release = null;
        sha256 = null;
        notes = null;
    }

    public void edit(Image image) {
        id = image.getId();
        version = image.getVersion();
        vendor = image.getVendor();
        models = new ArrayList<>(image.getModels());
        release = image.getRelease();
        sha256 = image.getSha256();
        notes = image.getNotes();
    }

    /** The file is here: vendors write the version into its name. */
    public void arrived() {
        token = Faces.getRequestParameter("imageToken");
        if (release != null && !release.isBlank() || getUpload() == null) return;
        var name = getUpload().fileName().replaceFirst("\\.[A-Za-z]+$", "");
        var found = RELEASE.matcher(name);
        if (found.find()) release = found.group();
    }

    /** Other models for another make. */
    public void makeChanged() {
        models = new ArrayList<>();
    }

    public String save() {
        if (isNew() && getUpload() == null) throw new Invalid(null, "image.noFile");
        var details = new ImageDetails(vendor, models, release, sha256, notes);
        if (isNew()) images.add(details, getUpload());
        else images.edit(id, version, details);
        uploads.taken(token);
        Feedback.done(isNew() ? "done.image.added" : "done.image.saved", vendor + " " + release);
        return "firmware-images?faces-redirect=true";
    }

    /** The file that was sent; null before one is. */
    public Received getUpload() {
        return uploads.find(token).orElse(null);
    }

    public String getUploadSize() { return Size.text(getUpload().size()); }
    public long getMost() { return store.most(); }
    public String getTooLarge() { return Feedback.text("image.tooLarge", store.most() >> 20); }
    public boolean isNew() { return id == 0; }
    public String getVendor() { return vendor; }
    public void setVendor(String to) { vendor = to; }
    public List<String> getModels() { return models; }
    public void setModels(List<String> to) { models = to; }
    public String getRelease() { return release; }
    public void setRelease(String to) { release = to; }
    public String getSha256() { return sha256; }
    public void setSha256(String to) { sha256 = to; }
    public String getNotes() { return notes; }
    public void setNotes(String to) { notes = to; }
}
