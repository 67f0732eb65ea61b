package org.linecard.portal.workbench;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.editions.Edition;
import org.linecard.portal.Feedback;
import org.linecard.workbench.Finding;
import org.linecard.workbench.Trial;
import org.linecard.workbench.Workbench;

/** One template on the workbench: its text, what is wrong with it, and what it makes of a sample phone's file. */
@Named
@ViewScoped
public class TemplatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Workbench workbench;
    @Inject
    private TemplateOrigin origin;

    private long id;
    private long version;
    private String text;
    private String sample;
    private transient Edition edition;
    private transient List<Finding> findings;
    private transient List<Trial> trials;

    public void load() {
        edition = workbench.byId(id);
        version = edition.getVersion();
        text = edition.getDraft();
    }

    public Edition getEdition() {
        if (edition == null) edition = workbench.byId(id);
        return edition;
    }

    public void save() {
        workbench.write(id, version, text);
        renew();
        Feedback.said("done.edition.saved");
    }

    /** What is written is kept first, so that nothing is lost when it cannot be published. */
    public void publish() {
        workbench.write(id, version, text);
        renew();
        check();
        workbench.publish(id, version);
        renew();
        Feedback.said("done.edition.published");
    }

    public String withdraw() {
        workbench.withdraw(id, version);
        Feedback.done("done.edition.withdrawn");
        return "template?faces-redirect=true&id=" + id;
    }

    public void rebase() {
        workbench.rebase(id, version);
        renew();
        Feedback.said("done.edition.rebased");
    }

    public String remove() {
        var label = getEdition().label();
        workbench.remove(id, version);
        Feedback.done("done.edition.removed", label);
        return "templates?faces-redirect=true";
    }

    /** Looks for mistakes in what stands in the field now, and shows what it makes of the chosen sample. */
    public void check() {
        findings = workbench.check(id, text);
        trials = sample == null || sample.isEmpty() ? List.of() : workbench.trial(id, text, sample);
    }

    private void renew() {
        edition = workbench.byId(id);
        version = edition.getVersion();
        origin.forget();
    }

    public String getTone() {
        return Tones.of(getEdition());
    }

    public boolean isFit() {
        return getFindings().isEmpty();
    }

    public List<Finding> getFindings() { return findings == null ? List.of() : findings; }
    public List<Trial> getTrials() { return trials == null ? List.of() : trials; }
    public boolean isChecked() { return findings != null; }
    public long getId() { return id; }
    public void setId(long to) { id = to; }
    public String getText() { return text; }
    public void setText(String to) { text = to; }
    public String getSample() { return sample; }
    public void setSample(String to) { sample = to; }
}
