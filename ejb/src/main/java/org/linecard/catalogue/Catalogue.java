package org.linecard.catalogue;

import static org.linecard.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linecard.epochs.Epochs;
import org.linecard.vendors.PackError;
import org.linecard.vendors.PackLoading;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;

/** The vendor packs of this server. */
@Stateless
@RolesAllowed(ADMIN)
public class Catalogue {

    @Inject
    private VendorPacks packs;

    @Inject
    private PackLoading loading;

    @Inject
    private Epochs epochs;

    /** By vendor name. */
    public List<VendorPack> packs() {
        return packs.packs();
    }

    /** Why packs were left out at the last reading; empty when none was. */
    public List<PackError> mistakes() {
        return packs.mistakes();
    }

    /**
     * Reads all packs again, the built-in ones and those of the operator's own folder, without a restart. A pack that served until now and has a mistake
     * goes on serving as it was.
     *
     * @return why packs were left out
     */
    public List<PackError> readAgain() {
        packs.replace(loading.read());
        epochs.raise("");
        return packs.mistakes();
    }
}
