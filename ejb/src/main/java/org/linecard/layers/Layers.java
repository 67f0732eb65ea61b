package org.linecard.layers;

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
import java.util.List;
import java.util.Optional;
import org.linecard.audit.AuditLog;
import org.linecard.customers.Customer;
import org.linecard.customers.CustomerLeaves;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;
import org.linecard.persistence.Uniqueness;
import org.linecard.problems.Checks;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;
import org.linecard.tenancy.Tenant;
import org.linecard.vars.Layer.Kind;
import org.linecard.vars.Vars;
import org.linecard.vendors.VendorPacks;

/** The layers of settings that people write, besides those of single devices and lines. A text is taken only when every word of it is known and of its type. */
@Stateless
@RolesAllowed({ADMIN, RESELLER, CUSTOMER})
public class Layers {

    private static final String ENTITY = "StoredLayer";
    private static final String PLATFORM = "PlatformLayer";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    @Inject
    private VendorPacks packs;

    @Inject
    private LayersAbove above;

    /** Groups and profiles. Sortable by {@code name}; searched by name and text. Filters: {@code of}, a tenant's path; {@code kind}, GROUP or PROFILE. */
    public Page<StoredLayer> page(PageRequest request) {
        var query = PageQuery.of(em, StoredLayer.class, "ownerPath").sortable("name", "e.name").searched("e.name", "e.text.vars").where("e.name <> ''").batch("e.owner");
        var filters = request.filters();
        if (filters.containsKey("of")) query.where("e.ownerPath like :of", "of", filters.get("of") + "%");
        if (filters.containsKey("kind")) query.where("e.kind = :kind", "kind", filters.get("kind").equals("GROUP") ? Kind.GROUP : Kind.PROFILE);
        return query.page(request);
    }

    public StoredLayer byId(long id) {
        return NotFound.unless(em.find(StoredLayer.class, id));
    }

    /** The tenant whose settings these are, or are to be. */
    public Tenant owner(long owner) {
        return NotFound.unless(em.find(Tenant.class, owner));
    }

    /** The settings of the tenant itself; empty while nobody wrote any. */
    public Optional<StoredLayer> own(long owner) {
        return em.createNamedQuery("StoredLayer.own", StoredLayer.class).setParameter("owner", owner(owner).getId()).getResultStream().findFirst();
    }

    /** Groups and profiles that a device of this tenant may use, by name; the reseller's profiles among them. */
    public List<NamedLayer> usable(long owner) {
        var tenant = owner(owner);
        return above.named(tenant.getPath()).stream().filter(it -> it.kind() == Kind.PROFILE || it.ownerPath().equals(tenant.getPath())).toList();
    }

    /**
     * Writes the settings of the tenant itself.
     *
     * @param version that was seen; 0 when there were none
     */
    public void write(long owner, long version, String vars) {
        var text = checked(vars);
        var found = own(owner);
        if (found.isPresent()) {
            unchanged(found.get().getId(), version).write(text);
        } else {
            em.persist(new StoredLayer(owner(owner), text));
            Uniqueness.flush(em, "stored_layer_name", () -> new Invalid("vars", "layer.atOnce"));
        }
    }

    /** @param kind GROUP, which only a customer has, or PROFILE */
    public long add(long owner, Kind kind, LayerDetails details) {
        var tenant = owner(owner);
        new Checks().that(kind == Kind.PROFILE || kind == Kind.GROUP && tenant instanceof Customer, "kind", "layer.kind").done();
        checked(details.vars());
        var layer = new StoredLayer(tenant, kind, details);
        em.persist(layer);
        flush(details);
        return layer.getId();
    }

    public void edit(long id, long version, LayerDetails details) {
        var layer = unchanged(id, version);
        if (!layer.isNamed()) throw new NotFound();
        checked(details.vars());
        layer.change(details);
        flush(details);
    }

    /** Removes a group or profile that no device uses any more. */
    public void remove(long id, long version) {
        var layer = unchanged(id, version);
        if (!layer.isNamed()) throw new NotFound();
        if (countUsers(id) > 0) throw new Invalid(null, "layer.used", countUsers(id));
        em.remove(layer);
    }

    /** How many devices use a group or profile. */
    public int users(long id) {
        return countUsers(byId(id).getId());
    }

    /** What holds for every phone of the platform; empty while nobody wrote any. */
    @RolesAllowed(ADMIN)
    public Optional<PlatformLayer> platform() {
        return Optional.ofNullable(em.find(PlatformLayer.class, PlatformLayer.ONLY));
    }

    /** @param seen version that was seen; 0 when there was none */
    @RolesAllowed(ADMIN)
    public void writePlatform(long seen, String vars) {
        var text = checked(vars);
        var layer = em.find(PlatformLayer.class, PlatformLayer.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (layer == null) {
            em.persist(new PlatformLayer(text));
            Uniqueness.flush(em, "PRIMARY", () -> new Invalid("vars", "layer.atOnce"));
        } else {
            log.refuseStale(layer, PLATFORM, layer.getVersion(), seen);
            layer.write(text);
        }
    }

    /** A customer leaves: what it said about its phones goes with it. */
    public void follow(@Observes CustomerLeaves news) {
        em.createQuery("select l from StoredLayer l where l.owner = :owner", StoredLayer.class).setParameter("owner", news.customer()).getResultList().forEach(em::remove);
    }

    private int countUsers(long id) {
        return em.createQuery("select count(d) from Device d where d.groupId = :id or d.profileId = :id", Long.class).setParameter("id", id).getSingleResult().intValue();
    }

    private String checked(String vars) {
        packs.check(Vars.parse(vars));
        return LayerDetails.checked(vars);
    }

    /** Locked, so that of two who save at once the second waits and is told of the first. */
    private StoredLayer unchanged(long id, long version) {
        var layer = NotFound.unless(em.find(StoredLayer.class, id, LockModeType.PESSIMISTIC_WRITE));
        log.refuseStale(layer, ENTITY, layer.getVersion(), version);
        return layer;
    }

    private void flush(LayerDetails details) {
        Uniqueness.flush(em, "stored_layer_name", () -> new Invalid("name", "layer.taken", details.name()));
    }
}
