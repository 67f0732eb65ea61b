package org.linecard.links;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.CUSTOMER;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.linecard.audit.AuditLog;
import org.linecard.customers.CustomerSuspended;
import org.linecard.hardware.AccessWithdrawn;
import org.linecard.hardware.Device;
import org.linecard.hardware.Diagnosis;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;
import org.linecard.settings.Settings;
import org.linecard.tenancy.Scope;
import org.linecard.vendors.Identity;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.PhoneModel.SubType;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;

/** Makes the links by which softphones are set up. */
@Stateless
@RolesAllowed({ADMIN, RESELLER, CUSTOMER})
public class SoftphoneLinks {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    @Inject
    private VendorPacks packs;

    private final String publicUrl = Settings.fromEnvironment().publicUrl();

    /** The last link of a device; empty when it never had one, or when it was made void with what it gave access to. */
    public Optional<SoftphoneLink> of(long id) {
        return em.createNamedQuery("SoftphoneLink.ofDevice", SoftphoneLink.class).setParameter("device", id).getResultStream().findFirst();
    }

    /** Makes a link to the device's own file; a former one is void. History says who made it. */
    public MadeLink make(long id) {
        var device = NotFound.unless(em.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE));
        var pack = packs.pack(device.getVendor()).orElseThrow(() -> new Invalid(null, "model.unknown", device.getVendor(), device.getModel()));
        var model = pack.model(device.getModel()).orElseThrow(() -> new Invalid(null, "model.unknown", device.getVendor(), device.getModel()));
        refuseUnlessReady(device, model);
        var token = Token.generate();
        var link = renewed(device, Token.hash(token));
        log.noted(device, "Device", "oneTimeLink", null, "until " + link.getExpiresAt());
        var url = publicUrl + "/p/once/" + token + "/" + file(pack, device, model);
        return new MadeLink(url, pack.scanned(url), link.getExpiresAt());
    }

    private SoftphoneLink renewed(Device device, String hash) {
        var by = Scope.current().map(Scope::actor).orElseThrow();
        var former = em.createNamedQuery("SoftphoneLink.ofDevice", SoftphoneLink.class).setParameter("device", device.getId()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        if (former.isEmpty()) {
            var link = new SoftphoneLink(device, hash, by, Instant.now());
            em.persist(link);
            return link;
        }
        former.get().renew(hash, by, Instant.now());
        return former.get();
    }

    private static void refuseUnlessReady(Device device, PhoneModel model) {
        if (model.subType() == SubType.DESK) throw new Invalid(null, "softphone.desk", model);
        switch (Diagnosis.of(device).finding()) {
            case RETIRED, INACTIVE -> throw new Invalid(null, "softphone.inactive");
            case CUSTOMER_SUSPENDED -> throw new Invalid(null, "softphone.suspended", device.getOwner().getName());
            case IN_STOCK, NO_LINE_LINKED, LINE_DISABLED, PHONE_DISABLED -> throw new Invalid(null, "softphone.noLine");
            case NEVER_FETCHED, READY -> { }
        }
    }

    private static String file(VendorPack pack, Device device, PhoneModel model) {
        var identity = new Identity(device.getIdentity().getKind(), device.getIdentity().getCanonical());
        return pack.ownFile(identity, model).orElseThrow(() -> new Invalid(null, "softphone.noFile", model));
    }

    /** What was handed out for a device opens nothing any more. */
    public void follow(@Observes AccessWithdrawn news) {
        of(news.device().getId()).ifPresent(em::remove);
    }

    /** Nor do a suspended customer's, not even when it comes back. */
    public void follow(@Observes CustomerSuspended news) {
        em.createNamedQuery("SoftphoneLink.ofOwner", SoftphoneLink.class).setParameter("owner", news.customer().getId()).getResultList().forEach(em::remove);
    }
}
