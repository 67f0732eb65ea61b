package org.linecard.portal.firmware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.firmware.Image;
import org.linecard.firmware.ImageStore;
import org.linecard.firmware.Images;
import org.linecard.portal.Feedback;

/** Firmware → Images. */
@Named
@ViewScoped
public class ImagesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Images images;
    @Inject
    private ImageStore store;

    private long id;
    private long version;
    private String label;
    private transient List<Image> rows;

    public List<Image> getRows() {
        if (rows == null) rows = images.all();
        return rows;
    }

    public String size(Image image) {
        return Size.text(image.getSize());
    }

    /** Whether its file lies where phones would get it. */
    public boolean there(Image image) {
        return store.find(image.path()).isPresent();
    }

    public void ask(Image image) {
        id = image.getId();
        version = image.getVersion();
        label = image.getVendor() + " " + image.getRelease();
    }

    public String remove() {
        images.remove(id, version);
        Feedback.done("done.image.removed", label);
        return "firmware-images?faces-redirect=true";
    }

    public String getLabel() { return label; }
}
