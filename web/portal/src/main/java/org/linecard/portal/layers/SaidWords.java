package org.linecard.portal.layers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linecard.vars.VarsText;
import org.linecard.vars.VarsText.Statement;

/** What the text in the field of a layer says, one row each, and the way to take one out without touching TOML; the text is saved as ever. */
@Named
@RequestScoped
public class SaidWords {

    @Inject
    private LayerForm layer;

    private String read;
    private List<Statement> all;

    public List<Statement> getAll() {
        var text = layer.getVars() == null ? "" : layer.getVars();
        if (!text.equals(read)) {
            all = VarsText.of(text).statements();
            read = text;
        }
        return all;
    }

    public void remove(String word) {
        layer.setVars(VarsText.of(layer.getVars()).without(word));
    }
}
