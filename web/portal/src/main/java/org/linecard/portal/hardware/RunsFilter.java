package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.linecard.portal.Feedback;

/** The part of the census that the list of hardware is narrowed to: {@code ?make=Yealink&model=T46U&runs=108.86.0.75}. */
@Named
@ViewScoped
public class RunsFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private String make;
    private String model;
    private String runs;

    Map<String, String> filter() {
        var filter = new HashMap<String, String>();
        if (isSet()) filter.putAll(Map.of("make", make, "model", model, "runs", runs == null ? "" : runs));
        return filter;
    }

    public boolean isSet() {
        return make != null && !make.isBlank() && model != null && !model.isBlank();
    }

    public String getText() {
        return Feedback.text(runs == null || runs.isBlank() ? "runs.silent" : "runs.version", make + " " + model, runs);
    }

    public String getMake() { return make; }
    public void setMake(String to) { make = to; }
    public String getModel() { return model; }
    public void setModel(String to) { model = to; }
    public String getRuns() { return runs; }
    public void setRuns(String to) { runs = to; }
}
