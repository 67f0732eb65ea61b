package org.linecard.hardware;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.CUSTOMER;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.linecard.accounts.AccountLeaves;
import org.linecard.accounts.SipAccount;
import org.linecard.accounts.SipAccounts;
import org.linecard.audit.AuditLog;
import org.linecard.layers.Layers;
import org.linecard.layers.NamedLayer;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageRequest;
import org.linecard.persistence.Uniqueness;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;
import org.linecard.tenancy.Scope;
import org.linecard.tenancy.Tenant;
import org.linecard.users.User;
import org.linecard.vendors.IdentityKind;
import org.linecard.vars.Layer.Kind;
import org.linecard.vars.Vars;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.VendorPacks;

/** The inventory of phone hardware, and the links of its lines. */
@Stateless
@RolesAllowed({ADMIN, RESELLER, CUSTOMER})
public class Devices {

    private static final String ENTITY = "Device";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    @Inject
    private SipAccounts accounts;

    @Inject
    private VendorPacks packs;

    @Inject
    private Layers layers;

    @Inject
    private Event<AccessWithdrawn> withdrawn;

    @Inject
    private Event<DeviceAdded> added;

    /**
     * Sortable by {@code identity}, {@code location}, {@code model}; searched by these, the serial number and the linked user's name, extension
     * and SIP user name. Filters: {@code of}, a tenant's path; {@code show}, one of attention, neverFetched, stock, inactive; {@code make}, {@code model}
     * and {@code runs} together, a firmware version or empty for those that never said one.
     */
    public Page<Device> page(PageRequest request) {
        return DeviceList.page(em, request);
    }

    /** @param of a tenant's path, or null for all that the caller sees */
    public HardwareCounts counts(String of) {
        return DeviceList.counts(em, of);
    }

    public Device byId(long id) {
        return NotFound.unless(em.find(Device.class, id));
    }

    /** Lines of any hardware that use a phone of this user. */
    public List<Line> linesOfUser(long user) {
        return em.createQuery("select l from Line l join fetch l.device where l.account.user.id = :user order by l.id", Line.class)
            .setParameter("user", user).getResultList();
    }

    /**
     * Adds hardware, with all lines of its model, none linked.
     *
     * @param owner id of a customer, or of a reseller for its stock; null for the caller's own tenant
     */
    public long add(Long owner, NewDevice it) {
        var identity = DeviceKey.of(it.kind(), it.identity());
        var model = model(it.vendor(), it.model(), it.kind());
        refuseHeld(identity);
        packs.check(Vars.parse(it.details().vars()));
        var device = new Device(owner == null ? ownTenant() : tenant(owner), identity, model.make(), model.name(), model.lines());
        device.change(it.details());
        em.persist(device);
        Uniqueness.flush(em, "device_identity", () -> new Invalid("identity", "identity.taken"));
        added.fire(new DeviceAdded(device));
        return device.getId();
    }

    public void edit(long id, long version, DeviceChange change) {
        var device = unchanged(id, version);
        var model = model(change.vendor(), change.model(), device.getIdentity().getKind());
        if (!model.make().equals(device.getVendor()) || !model.name().equals(device.getModel())) device.fit(model.make(), model.name(), model.lines());
        packs.check(Vars.parse(change.details().vars()));
        device.change(change.details());
        use(device, change.group(), change.profile());
        if (change.active() != device.isActive()) setActive(device, change.active());
        if (change.lifeCycle() != device.getLifeCycle()) device.move(change.lifeCycle());
        if (change.adminPassword() != null) device.useAdminPassword(change.adminPassword());
        if (change.vendorPin() != null) device.useVendorPin(change.vendorPin());
    }

    /** Links a line to a phone, or frees it, and takes the line's settings. @param account null frees the line */
    public void line(long id, long version, int number, Long account, LineSettings settings) {
        packs.check(Vars.parse(settings.vars()));
        unchanged(id, version).line(number, account == null ? null : NotFound.unless(em.find(SipAccount.class, account)), settings);
    }

    /** Gives the device to a user, which means: puts the user's phones on its free lines, in order. */
    public void give(long id, long version, long user) {
        var device = unchanged(id, version);
        NotFound.unless(em.find(User.class, user));
        var used = device.linkedLines().stream().map(Line::getAccount).toList();
        var phones = accounts.ofUser(user).stream().filter(a -> !used.contains(a)).toList();
        if (phones.isEmpty()) throw new Invalid("user", "user.noPhone");
        var free = device.getLines().stream().filter(l -> !l.isLinked()).toList();
        if (free.size() < phones.size()) throw new Invalid("user", "device.tooFewLines", phones.size(), free.size());
        for (int i = 0; i < phones.size(); i++) device.line(free.get(i).getNumber(), phones.get(i), free.get(i).settings());
    }

    public void activate(long id, long version) {
        setActive(unchanged(id, version), true);
    }

    /** From now on the device is answered like an unknown one. */
    public void deactivate(long id, long version) {
        setActive(unchanged(id, version), false);
    }

    public void newProvisioningPassword(long id, long version) {
        var device = unchanged(id, version);
        device.newProvisioningPassword();
        withdrawn.fire(new AccessWithdrawn(device));
    }

    /** Shows one secret, and writes into history who saw it. */
    public String reveal(long id, DeviceSecret secret) {
        var device = byId(id);
        log.revealed(device, ENTITY, secret.name().toLowerCase(Locale.ROOT));
        return switch (secret) {
            case PROVISIONING_PASSWORD -> device.provisioningPassword();
            case ADMIN_PASSWORD -> device.adminPassword();
            case USER_PASSWORD -> device.userPassword();
            case VENDOR_PIN -> device.vendorPin();
        };
    }

    /**
     * Hands the device to another customer, or back into stock: every line is freed and all passwords are new, so nothing of the former owner
     * is served. The schema ties lines to their owner at once, hence the two steps.
     */
    @RolesAllowed({ADMIN, RESELLER})
    public void handOver(long id, long version, long owner) {
        var device = unchanged(id, version);
        var lines = device.getLines().size();
        withdrawn.fire(new AccessWithdrawn(device));
        device.unlink();
        em.flush();
        device.depart();
        device.lastSeen().ifPresent(em::remove);
        em.flush();
        device.arriveAt(tenant(owner));
        em.flush();
        device.fitAnew(lines);
    }

    /** Removes the device with its lines; history keeps what it was. */
    public void remove(long id, long version) {
        var device = unchanged(id, version);
        withdrawn.fire(new AccessWithdrawn(device));
        device.unlink();
        em.flush();
        device.lastSeen().ifPresent(em::remove);
        em.remove(device);
    }

    /** A phone leaves: the lines that used it become free. */
    public void follow(@Observes AccountLeaves news) {
        em.createQuery("select distinct l.device from Line l where l.account = :account", Device.class).setParameter("account", news.account())
            .getResultList().forEach(device -> device.unlink(news.account()));
    }

    private void use(Device device, Long group, Long profile) {
        if (Objects.equals(group, device.getGroupId()) && Objects.equals(profile, device.getProfileId())) return;
        var usable = layers.usable(device.getOwner().getId());
        var groupName = name(usable, Kind.GROUP, group);
        var profileName = name(usable, Kind.PROFILE, profile);
        if (group != null && groupName == null) throw new Invalid("group", "layer.notHere");
        if (profile != null && profileName == null) throw new Invalid("profile", "layer.notHere");
        log.noted(device, ENTITY, "group", name(usable, Kind.GROUP, device.getGroupId()), groupName);
        log.noted(device, ENTITY, "profile", name(usable, Kind.PROFILE, device.getProfileId()), profileName);
        device.use(group, profile);
    }

    /** Null for one that a device of this owner cannot use. */
    private static String name(List<NamedLayer> usable, Kind kind, Long id) {
        return usable.stream().filter(it -> id != null && it.id() == id && it.kind() == kind).findFirst().map(NamedLayer::name).orElse(null);
    }

    private void setActive(Device device, boolean active) {
        if (active) {
            device.activate();
        } else {
            device.deactivate();
            withdrawn.fire(new AccessWithdrawn(device));
        }
    }

    /** Locked, so that of two who save at once the second waits and is told of the first. */
    private Device unchanged(long id, long version) {
        var device = NotFound.unless(em.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE));
        log.refuseStale(device, ENTITY, device.getVersion(), version);
        return device;
    }

    private Tenant tenant(long id) {
        return NotFound.unless(em.find(Tenant.class, id));
    }

    private Tenant ownTenant() {
        var path = Scope.current().map(Scope::path).orElse("");
        return em.createQuery("select t from Tenant t where t.path = :path", Tenant.class).setParameter("path", path)
            .getResultStream().findFirst().orElseThrow(() -> new Invalid("owner", "required"));
    }

    /** Names the holder only to somebody who sees it; for anybody else the database refuses, and the text says nothing of the other. */
    private void refuseHeld(DeviceKey identity) {
        em.createQuery("select d from Device d where d.identity.kind = :kind and d.identity.canonical = :canonical", Device.class)
            .setParameter("kind", identity.getKind()).setParameter("canonical", identity.getCanonical()).getResultStream().findFirst()
            .ifPresent(d -> { throw new Invalid("identity", "identity.held", identity.printed(), d.getOwner().getName()); });
    }

    private PhoneModel model(String vendor, String name, IdentityKind kind) {
        var model = packs.model(vendor, name).orElseThrow(() -> new Invalid("model", "model.unknown", vendor, name));
        if (!model.identities().contains(kind)) throw new Invalid("kind", "kind.notForModel", kind, vendor + " " + name);
        return model;
    }
}
