package org.linecard.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linecard.settings.Settings;
import org.linecard.templates.Words;

/**
 * Loads the packs that were built into this module, and those of the operator's own directory, when it is deployed and whenever somebody asks for it. A
 * pack with a mistake is left out, loudly: it is logged with file, line and word and stays in {@link VendorPacks#mistakes()} for the portal to show; the others
 * serve.
 */
@Dependent
public class PackLoading {

    private static final Logger LOG = Logger.getLogger(PackLoading.class.getName());

    private final Path overlay = Settings.fromEnvironment().packs();

    @Produces
    @ApplicationScoped
    VendorPacks load() {
        return new VendorPacks(read());
    }

    /** What templates may say, and Vars with them; the same for all packs. */
    @Produces
    @Singleton
    Words words() {
        try (var zip = zip()) {
            return PackReader.words(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At deployment, not at the first phone. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object event, VendorPacks packs) {
        packs.packs();
    }

    /** Reads all packs from where they are. Nothing changes by that; see {@link VendorPacks#replace}. */
    public PackReader.Result read() {
        try (var zip = zip()) {
            var read = Files.isDirectory(overlay) ? PackReader.read(zip, overlay) : PackReader.read(zip);
            read.mistakes().forEach(mistake -> LOG.log(Level.SEVERE, "Vendor pack left out: {0}", mistake.getMessage()));
            LOG.log(Level.INFO, "Vendor packs: {0}; own ones would be read from {1}", new Object[] {read.packs(), overlay});
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream zip() {
        var zip = PackLoading.class.getResourceAsStream("/vendor-packs.zip");
        if (zip == null) throw new IllegalStateException("vendor-packs.zip is not in the class path: the build has not packed vendor-packs/");
        return zip;
    }
}
