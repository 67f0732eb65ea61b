package org.linecard.portal.workbench;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linecard.portal.Feedback;
import org.linecard.vendors.PackSample;
import org.linecard.workbench.Trial;
import org.linecard.workbench.Workbench;

/** What the open template was made from, and how far both have gone since. A page asks for each several times, so a request works it out once. */
@Named
@RequestScoped
public class TemplateOrigin {

    @Inject
    private Workbench workbench;
    @Inject
    private TemplatePage page;

    private List<PackSample> samples;
    private Trial changes;
    private Trial baseChanges;
    private String story;

    /** Something was written: what was worked out before no longer holds. */
    void forget() {
        changes = null;
        baseChanges = null;
        story = null;
    }

    /** Phones on which the text can be tried. */
    public List<PackSample> getSamples() {
        if (samples == null) samples = workbench.samples(page.getId());
        return samples;
    }

    /** The reseller's own. */
    public Trial getChanges() {
        if (changes == null) changes = workbench.changes(page.getId());
        return changes;
    }

    /** The pack's. */
    public Trial getBaseChanges() {
        if (baseChanges == null) baseChanges = workbench.baseChanges(page.getId());
        return baseChanges;
    }

    /** From which version of the pack it was made, and whether the pack is still that. */
    public String getStory() {
        if (story == null) story = story(page.getEdition().getBaseRevision(), workbench.revision(page.getId()));
        return story;
    }

    private String story(String then, String now) {
        if (then.equals(now)) return Feedback.text("origin.pack.SAME", now);
        return Feedback.text(getBaseChanges().isSame() ? "origin.pack.ELSEWHERE" : "origin.pack.HERE", then, now);
    }
}
