package org.linecard.firmware;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.linecard.audit.AuditLog;
import org.linecard.persistence.Uniqueness;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;
import org.linecard.tenancy.Scope;
import org.linecard.vendors.VendorPacks;

/** The repository's images. The platform keeps it, resellers look. */
@Stateless
@RolesAllowed({ADMIN, RESELLER})
public class Images {

    private static final Comparator<Image> NEWEST_FIRST = Comparator.comparing(Image::release).reversed();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ImageStore store;

    @Inject
    private VendorPacks packs;

    @Inject
    private AuditLog log;

    @Inject
    private Event<ImageLeaves> leaving;

    /** By vendor, the newest first. There are as many as an operator uploads by hand. */
    public List<Image> all() {
        return em.createQuery("select i from Image i", Image.class).getResultStream().sorted(Comparator.comparing(Image::getVendor).thenComparing(NEWEST_FIRST)).toList();
    }

    /** The newest first. */
    public List<Image> fitting(String vendor, String model) {
        return em.createNamedQuery("Image.ofVendor", Image.class).setParameter("vendor", vendor).getResultStream().filter(i -> i.fits(vendor, model)).sorted(NEWEST_FIRST).toList();
    }

    @RolesAllowed(ADMIN)
    public Image byId(long id) {
        return NotFound.unless(em.find(Image.class, id));
    }

    /** Takes in a file, which may last: no transaction waits for it. See {@link ImageStore#receive}. */
    @RolesAllowed(ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Received receive(String fileName, long length, InputStream bytes) {
        return store.receive(fileName, length, bytes);
    }

    /** Makes an upload an image. @throws Invalid at the field that is wrong; the upload waits */
    @RolesAllowed(ADMIN)
    public long add(ImageDetails details, Received upload) {
        if (details.sha256() != null && !details.sha256().equals(upload.sha256())) throw new Invalid("sha256", "image.hash", upload.sha256());
        refuseUnknown(details.vendor(), details.models());
        refuseSecond(details.vendor(), details.models(), Version.of(details.release()), null);
        var image = new Image(details, upload, Scope.current().map(Scope::actor).orElse("system"), Instant.now().truncatedTo(ChronoUnit.SECONDS));
        em.persist(image);
        Uniqueness.flush(em, "firmware_image_sha256", () -> new Invalid("file", "image.taken", upload.fileName()));
        store.keep(upload);
        return image.getId();
    }

    /** Takes new notes, and models that it fits as well. What it fitted once may be a phone's target, so no model is taken away. */
    @RolesAllowed(ADMIN)
    public void edit(long id, long version, ImageDetails details) {
        var image = unchanged(id, version);
        if (!details.models().containsAll(image.getModels())) throw new Invalid("models", "image.modelStays");
        refuseUnknown(image.getVendor(), details.models());
        refuseSecond(image.getVendor(), details.models(), image.release(), image);
        image.change(details.models(), details.notes());
    }

    /** @throws Invalid while somebody needs it */
    @RolesAllowed(ADMIN)
    public void remove(long id, long version) {
        var image = unchanged(id, version);
        leaving.fire(new ImageLeaves(image));
        em.remove(image);
    }

    private Image unchanged(long id, long version) {
        var image = NotFound.unless(em.find(Image.class, id, LockModeType.PESSIMISTIC_WRITE));
        log.refuseStale(image, "Image", image.getVersion(), version);
        return image;
    }

    private void refuseUnknown(String vendor, List<String> models) {
        models.stream().filter(model -> packs.model(vendor, model).isEmpty()).findFirst().ifPresent(model -> { throw new Invalid("models", "model.unknown", vendor, model); });
    }

    /** A version names one image of a model, or nobody could say which. */
    private void refuseSecond(String vendor, List<String> models, Version release, Image itself) {
        for (var model : models)
            if (fitting(vendor, model).stream().anyMatch(i -> !i.equals(itself) && i.release().equals(release))) throw new Invalid("release", "image.second", vendor + " " + model, release.toString());
    }
}
