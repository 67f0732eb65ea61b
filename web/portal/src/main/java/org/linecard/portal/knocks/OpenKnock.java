package org.linecard.portal.knocks;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.knocks.Knock;
import org.linecard.knocks.Knocks;
import org.linecard.portal.Feedback;

/** The dialog that says why a phone was not let in, and what is done about one. */
@Named
@ViewScoped
public class OpenKnock implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Knocks knocks;

    private Long id;
    private transient Knock knock;

    public void open(Knock row) {
        id = row.getId();
        knock = null;
    }

    /** Null before the first one is opened. */
    public Knock getKnock() {
        if (knock == null && id != null) knock = knocks.byId(id);
        return knock;
    }

    public Why getWhy() {
        return Why.of(getKnock().getVerdict());
    }

    public void dismiss(Knock row) {
        knocks.dismiss(row.getId());
        Feedback.said("done.knock.dismissed", row.label());
    }

    public void restore(Knock row) {
        knocks.restore(row.getId());
        Feedback.said("done.knock.restored", row.label());
    }
}
