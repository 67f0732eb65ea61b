package org.linecard.it;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.SipAccount;
import org.linecard.audit.AuditEntry;
import org.linecard.customers.Customer;
import org.linecard.customers.CustomerDetails;
import org.linecard.customers.Reseller;
import org.linecard.customers.ResellerDetails;
import org.linecard.editions.Edition;
import org.linecard.firmware.Image;
import org.linecard.firmware.ImageDetails;
import org.linecard.firmware.Received;
import org.linecard.hardware.Device;
import org.linecard.hardware.DeviceKey;
import org.linecard.hardware.LastSeen;
import org.linecard.hardware.Line;
import org.linecard.hardware.LineSettings;
import org.linecard.knocks.Knock;
import org.linecard.layers.LayerDetails;
import org.linecard.layers.StoredLayer;
import org.linecard.links.SoftphoneLink;
import org.linecard.links.Token;
import org.linecard.phonebooks.Contact;
import org.linecard.phonebooks.ContactDetails;
import org.linecard.phonebooks.ContactNumber;
import org.linecard.provisioning.Sighting;
import org.linecard.tenancy.Scope;
import org.linecard.tenancy.Tenant;
import org.linecard.upgrades.PlatformTarget;
import org.linecard.upgrades.Step;
import org.linecard.upgrades.StepDetails;
import org.linecard.upgrades.TargetDetails;
import org.linecard.upgrades.TenantTarget;
import org.linecard.upgrades.Wanted;
import org.linecard.users.User;
import org.linecard.users.UserProfile;
import org.linecard.users.Voicemail;
import org.linecard.vars.Layer.Kind;

/**
 * Two resellers, Acme with the customers Widgets and Gadgets, Globex with Initech; each of the five has one row of every entity that it can
 * have. The slugs are new for each world, so worlds do not meet, nor do they meet the demonstration's.
 */
final class World {

    /**
     * A tenant and what it has.
     *
     * @param rows id of its row, by entity
     */
    record House(String path, Map<Class<?>, Long> rows) {

        long row(Class<?> entity) {
            return rows.get(entity);
        }
    }

    /** Secrets that stand in no other text by chance. */
    static final String PIN = "918273645546";
    static final String VENDOR_PIN = "pin-of-the-vendor";

    private static final AtomicInteger COUNT = new AtomicInteger();

    final House acme;
    final House widgets;
    final House gadgets;
    final House globex;
    final House initech;

    /** Hardware of Gadgets with one line, never seen: no unique key stands before the foreign one. */
    final long spareOfGadgets;

    /** Id of a row of each entity that belongs to nobody. */
    final Map<Class<?>, Long> shared;

    private final Rows rows;
    private final Sql sql;
    private final String suffix = Long.toString(System.nanoTime() & 0xffffff, 36) + COUNT.incrementAndGet();

    World(Rows rows, Sql sql) throws Exception {
        this.rows = rows;
        this.sql = sql;
        acme = reseller("acme");
        widgets = customer(acme, "widgets");
        gadgets = customer(acme, "gadgets");
        globex = reseller("globex");
        initech = customer(globex, "initech");
        spareOfGadgets = asAdmin(() -> rows.in(em -> {
            var spare = new Device(em.find(Customer.class, gadgets.row(Customer.class)), mac(), "Yealink", "T31P", 1);
            em.persist(spare);
            return spare.getId();
        }));
        shared = asAdmin(() -> rows.in(World::firmware));
    }

    List<House> houses() {
        return List.of(acme, widgets, gadgets, globex, initech);
    }

    /** Everybody's houses that a scope does not reach. */
    Stream<House> beyond(House scope) {
        return houses().stream().filter(h -> !h.path().startsWith(scope.path()));
    }

    static Scope scope(House house) {
        return scope(house.path());
    }

    static Scope scope(String path) {
        return new Scope(path, "tester", "192.0.2.7");
    }

    static <T> T as(House house, Callable<T> work) throws Exception {
        return Scope.callAs(scope(house), work);
    }

    static <T> T asAdmin(Callable<T> work) throws Exception {
        return Scope.callAs(scope(""), work);
    }

    private House reseller(String name) throws Exception {
        var house = asAdmin(() -> rows.in(em -> {
            var reseller = new Reseller(new ResellerDetails(name, name + "-" + suffix, null));
            em.persist(reseller);
            var ids = hardware(em, new Device(reseller, mac(), "Yealink", "T31P", 2));
            ids.put(Contact.class, contact(em, new Contact(reseller, details())));
            ids.put(StoredLayer.class, profile(em, reseller));
            ids.put(Edition.class, edition(em, reseller));
            ids.put(Reseller.class, reseller.getId());
            ids.put(Tenant.class, reseller.getId());
            return new House(reseller.getPath(), ids);
        }));
        return recorded(house);
    }

    private House customer(House above, String name) throws Exception {
        var house = asAdmin(() -> rows.in(em -> {
            var slug = slug(name);
            var customer = new Customer(em.find(Reseller.class, above.row(Reseller.class)), details(name, slug));
            em.persist(customer);
            var user = new User(customer, new UserProfile("Ann", "201", null, null, null, null));
            user.change(new Voicemail(true, PIN, null, null));
            em.persist(user);
            var account = new SipAccount(user, new AccountSettings("201", null, null, null, null, true));
            em.persist(account);
            var device = new Device(customer, mac(), "Yealink", "T31P", 2);
            device.line(1, account, LineSettings.plain());
            device.useVendorPin(VENDOR_PIN);
            var ids = hardware(em, device);
            ids.put(Contact.class, contact(em, new Contact(user, details())));
            ids.put(StoredLayer.class, profile(em, customer));
            ids.put(Customer.class, customer.getId());
            ids.put(Tenant.class, customer.getId());
            ids.put(User.class, user.getId());
            ids.put(SipAccount.class, account.getId());
            return new House(customer.getPath(), ids);
        }));
        return recorded(house);
    }

    /** Somebody to call. */
    static ContactDetails details() {
        return new ContactDetails("Joan", "Clarke", null, List.of(new ContactNumber(ContactNumber.Kind.WORK, "+442079460123")), null);
    }

    private static long contact(EntityManager em, Contact contact) {
        em.persist(contact);
        return contact.getId();
    }

    private static long edition(EntityManager em, Reseller owner) {
        var edition = new Edition(owner, "yealink", "book.xml", "0", "a");
        em.persist(edition);
        return edition.getId();
    }

    private static long profile(EntityManager em, Tenant owner) {
        var profile = new StoredLayer(owner, Kind.PROFILE, new LayerDetails("Reception of " + owner.getSlug(), "expiry = 600"));
        em.persist(profile);
        return profile.getId();
    }

    private static Map<Class<?>, Long> firmware(EntityManager em) {
        var hash = UUID.randomUUID().toString().replace("-", "").repeat(2);
        var image = new Image(new ImageDetails("Yealink", List.of("T31P"), "124.86.0." + System.nanoTime(), null, null), new Received("none", "T31P.rom", 1, hash), "tester", Instant.now());
        var step = new Step(new StepDetails("Yealink", "T31P", null, "124.80", image.getRelease()));
        var target = em.createNamedQuery("PlatformTarget.of", PlatformTarget.class).setParameter("vendor", "Yealink").setParameter("model", "T31P").getResultStream().findFirst()
            .orElseGet(() -> new PlatformTarget(new TargetDetails("Yealink", "T31P", Wanted.KEEP, false)));
        for (var row : List.of(image, step, target)) em.persist(row);
        em.flush();
        return Map.of(Image.class, image.getId(), Step.class, step.getId(), PlatformTarget.class, target.getId());
    }

    private static Map<Class<?>, Long> hardware(EntityManager em, Device device) {
        em.persist(device);
        var seen = new LastSeen(device);
        em.persist(seen);
        // another model for one of them: what refuses a foreign owner must be the foreign key, not a name that is taken there
        var target = new TenantTarget(device.getOwner(), new TargetDetails("Yealink", device.getOwner().getSlug().startsWith("gadgets") ? "T33G" : "T31P", Wanted.KEEP, false));
        em.persist(target);
        var link = new SoftphoneLink(device, Token.hash(device.label()), "tester", Instant.now());
        em.persist(link);
        em.flush();
        var ids = new HashMap<Class<?>, Long>();
        ids.put(SoftphoneLink.class, link.getId());
        ids.put(Device.class, device.getId());
        ids.put(Line.class, device.line(2).getId());
        ids.put(LastSeen.class, seen.getId());
        ids.put(TenantTarget.class, target.getId());
        return ids;
    }

    /** What the application writes by itself: history is there already, a sighting and a knock are made as the phones' side would. */
    private House recorded(House house) throws SQLException {
        var sighting = sql.number("select nextval(ids)");
        sql.update("insert into sighting (id, same, owner_path, device_id, first_at, at, file, verdict) values (?, ?, ?, ?, utc_timestamp(6), utc_timestamp(6), 'y.cfg', 'SERVED')", sighting, Long.toString(sighting), house.path(), house.row(Device.class));
        house.rows().put(Sighting.class, sighting);
        var knock = sql.number("select nextval(ids)");
        sql.update("insert into knock (id, knock_key, owner_path, device_id, identity_kind, identity, place, address, file, vendor, model, verdict, times, identities, first_at, last_at) "
            + "select ?, concat('WRONG ', id), owner_path, id, identity_kind, identity, '192.0.2.9', '192.0.2.9', 'y.cfg', 'Yealink', 'T31P', 'WRONG', 2, 1, utc_timestamp(6), utc_timestamp(6) from device where id = ?", knock, house.row(Device.class));
        house.rows().put(Knock.class, knock);
        house.rows().put(AuditEntry.class, sql.number("select min(id) from audit_entry where owner_path = ?", house.path()));
        return house;
    }

    static CustomerDetails details(String name, String slug) {
        return new CustomerDetails(name, slug, slug + ".example", null, null, null, null, null, null, null, null, null);
    }

    /** A slug that no other world has. */
    String slug(String name) {
        return name + "-" + suffix;
    }

    /** A MAC that nobody has: locally administered, and never the same again. */
    static DeviceKey mac() {
        return DeviceKey.mac(String.format("02%010x", System.nanoTime() & 0xffffffffffL));
    }
}
