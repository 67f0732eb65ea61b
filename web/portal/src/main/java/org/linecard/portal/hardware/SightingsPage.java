package org.linecard.portal.hardware;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.linecard.portal.LazyPage;
import org.linecard.provisioning.Sighting;
import org.linecard.provisioning.Sightings;

/** The Log tab of a device: what it asked for, and what it got. */
@Named
@ViewScoped
public class SightingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Sightings sightings;
    @Inject
    private DevicePage page;

    private LazyPage<Sighting> rows;
    private String q;

    @PostConstruct
    void init() {
        rows = LazyPage.of(sightings::page, () -> q, () -> Map.of("device", Long.toString(page.getId())));
    }

    public String tone(Sighting sighting) {
        return switch (sighting.getVerdict()) {
            case SERVED, CURRENT -> "ok";
            case CHALLENGED, ABSENT -> "idle";
            case INACTIVE, SPENT -> "warn";
            case WRONG, UNKNOWN, FAILED -> "bad";
        };
    }

    public LazyPage<Sighting> getRows() { return rows; }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
}
