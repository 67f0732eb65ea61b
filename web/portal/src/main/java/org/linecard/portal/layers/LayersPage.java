package org.linecard.portal.layers;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.linecard.layers.Layers;
import org.linecard.layers.StoredLayer;
import org.linecard.portal.LazyPage;
import org.linecard.portal.Me;
import org.linecard.portal.customers.OpenCustomer;

/** Device profiles and groups: of one customer, or of all that the login sees. */
@Named
@ViewScoped
public class LayersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Layers layers;
    @Inject
    private OpenCustomer open;
    @Inject
    private Me me;

    private LazyPage<StoredLayer> rows;
    private String q;
    private String show;

    @PostConstruct
    void init() {
        rows = LazyPage.of(layers::page, () -> q, this::filters);
    }

    private Map<String, String> filters() {
        var filters = new HashMap<>(open.filter());
        if (show != null && !show.isBlank()) filters.put("kind", show);
        return filters;
    }

    /** Whether it is clear whose a new one would be: an admin opens a customer first. */
    public boolean isAdding() {
        return open.isOne() || !me.isAdmin();
    }

    public LazyPage<StoredLayer> getRows() { return rows; }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
    /** GROUP, PROFILE, or null for both. */
    public String getShow() { return show; }
    public void setShow(String kind) { show = kind; }
}
