package org.linecard.portal.layers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.layers.LayerText;
import org.linecard.layers.Layers;
import org.linecard.layers.PlatformLayer;
import org.linecard.portal.Feedback;

/** The editor of what holds for every phone of the platform. */
@Named
@ViewScoped
public class PlatformForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Layers layers;

    private long version;
    private String vars;
    private transient LayerText text;

    public void load() {
        layers.platform().ifPresent(layer -> {
            version = layer.getVersion();
            vars = layer.getText().getVars();
        });
    }

    public String save() {
        layers.writePlatform(version, vars);
        Feedback.done("done.layer.saved", Feedback.text("layer.title.PLATFORM"));
        return "platform?faces-redirect=true";
    }

    /** Puts the text before the last change into the field; it counts when it is saved. */
    public void restore() {
        vars = getText().getPrevious();
    }

    /** Null while nobody wrote any. */
    public LayerText getText() {
        if (text == null) text = layers.platform().map(PlatformLayer::getText).orElse(null);
        return text;
    }

    public String getVars() { return vars; }
    public void setVars(String to) { vars = to; }
}
