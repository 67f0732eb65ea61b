package org.linecard.portal.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.linecard.catalogue.Catalogue;
import org.linecard.portal.Feedback;
import org.linecard.vendors.PackError;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.VendorPack;

/** The vendors that this server knows, what is wrong with their packs, and the button that reads them again. */
@Named
@RequestScoped
public class VendorsPage {

    @Inject
    private Catalogue catalogue;

    public List<VendorPack> getPacks() {
        return catalogue.packs();
    }

    public List<PackError> getMistakes() {
        return catalogue.mistakes();
    }

    public int getModels() {
        return catalogue.packs().stream().mapToInt(pack -> pack.models().size()).sum();
    }

    public String models(VendorPack pack) {
        return pack.models().stream().map(PhoneModel::name).collect(Collectors.joining(", "));
    }

    public String readAgain() {
        var mistakes = catalogue.readAgain().size();
        Feedback.done(mistakes == 0 ? "done.packs.read" : "done.packs.readWithMistakes", catalogue.packs().size(), mistakes);
        return "vendors?faces-redirect=true";
    }
}
