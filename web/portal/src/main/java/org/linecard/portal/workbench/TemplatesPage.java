package org.linecard.portal.workbench;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linecard.customers.Customers;
import org.linecard.customers.Reseller;
import org.linecard.editions.Edition;
import org.linecard.portal.Feedback;
import org.linecard.portal.LazyPage;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;
import org.linecard.workbench.Workbench;

/** The templates that resellers have made their own, and the dialog that copies another one. */
@Named
@ViewScoped
public class TemplatesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Workbench workbench;
    @Inject
    private Customers customers;
    @Inject
    private VendorPacks packs;

    private LazyPage<Edition> rows;
    private String q;
    private Long reseller;
    private String pack;
    private String template;

    @PostConstruct
    void init() {
        rows = LazyPage.of(workbench::page, () -> q, Map::of);
        var owners = getResellers();
        if (owners.size() == 1) reseller = owners.get(0).getId();
    }

    public String copy() {
        var id = workbench.copy(reseller == null ? 0 : reseller, pack, template);
        Feedback.done("done.edition.copied", template);
        return "template?faces-redirect=true&id=" + id;
    }

    public List<Reseller> getResellers() {
        return customers.owners();
    }

    public List<VendorPack> getPacks() {
        return packs.packs();
    }

    public Set<String> getTemplates() {
        return pack == null || pack.isEmpty() ? Set.of() : workbench.templates(pack);
    }

    public String tone(Edition edition) {
        return Tones.of(edition);
    }

    public LazyPage<Edition> getRows() { return rows; }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
    public Long getReseller() { return reseller; }
    public void setReseller(Long to) { reseller = to; }
    public String getPack() { return pack; }
    public void setPack(String to) { pack = to; }
    public String getTemplate() { return template; }
    public void setTemplate(String to) { template = to; }
}
