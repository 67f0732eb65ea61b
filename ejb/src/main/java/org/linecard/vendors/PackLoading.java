package org.linecard.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Loads the packs that were built into this module, when it is deployed. A pack with a mistake is left out, loudly: it is logged with file, line and
 * word and stays in {@link VendorPacks#mistakes()} for the portal to show; the others serve.
 */
@Dependent
class PackLoading {

    private static final Logger LOG = Logger.getLogger(PackLoading.class.getName());

    @Produces
    @ApplicationScoped
    VendorPacks load() {
        try (var zip = PackLoading.class.getResourceAsStream("/vendor-packs.zip")) {
            if (zip == null) throw new IllegalStateException("vendor-packs.zip is not in the class path: the build has not packed vendor-packs/");
            var read = PackReader.read(zip);
            read.mistakes().forEach(mistake -> LOG.log(Level.SEVERE, "Vendor pack left out: {0}", mistake.getMessage()));
            LOG.log(Level.INFO, "Vendor packs: {0}", read.packs());
            return new VendorPacks(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At deployment, not at the first phone. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object event, VendorPacks packs) {
        packs.packs();
    }
}
