package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.SipAccount;
import org.linecard.accounts.SipAccounts;
import org.linecard.audit.AuditEntry;
import org.linecard.audit.AuditEntry.Verb;
import org.linecard.audit.Audited;
import org.linecard.audit.Change;
import org.linecard.customers.Customer;
import org.linecard.customers.Customers;
import org.linecard.customers.Reseller;
import org.linecard.customers.ResellerDetails;
import org.linecard.customers.Resellers;
import org.linecard.editions.Edition;
import org.linecard.firmware.Image;
import org.linecard.firmware.ImageDetails;
import org.linecard.firmware.ImageStore;
import org.linecard.firmware.Images;
import org.linecard.hardware.Device;
import org.linecard.hardware.DeviceChange;
import org.linecard.hardware.DeviceDetails;
import org.linecard.hardware.DeviceSecret;
import org.linecard.hardware.Devices;
import org.linecard.hardware.LifeCycle;
import org.linecard.hardware.Line;
import org.linecard.hardware.LineSettings;
import org.linecard.hardware.NewDevice;
import org.linecard.layers.LayerDetails;
import org.linecard.layers.Layers;
import org.linecard.layers.PlatformLayer;
import org.linecard.layers.StoredLayer;
import org.linecard.links.SoftphoneLinks;
import org.linecard.phonebooks.Contact;
import org.linecard.phonebooks.ContactDetails;
import org.linecard.phonebooks.ContactNumber;
import org.linecard.phonebooks.PhoneBooks;
import org.linecard.problems.Invalid;
import org.linecard.problems.Stale;
import org.linecard.tenancy.Owned;
import org.linecard.tenancy.Scope;
import org.linecard.upgrades.PlatformTarget;
import org.linecard.upgrades.Step;
import org.linecard.upgrades.StepDetails;
import org.linecard.upgrades.Steps;
import org.linecard.upgrades.TargetDetails;
import org.linecard.upgrades.Targets;
import org.linecard.upgrades.TenantTarget;
import org.linecard.upgrades.Wanted;
import org.linecard.users.User;
import org.linecard.users.UserProfile;
import org.linecard.users.Users;
import org.linecard.vars.Layer.Kind;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.VendorPacks;
import org.linecard.workbench.Workbench;

/** No change without its line of history, no line without its change, and no secret in any. */
@ExtendWith(ArquillianExtension.class)
class AuditTrailIT {

    private static final String DOTS = "••••••";
    private static final DeviceDetails NO_DETAILS = new DeviceDetails(null, null, null, null, null, null, null, null, null);

    private static World world;

    @Inject
    private Rows rows;

    @Inject
    private AsAdmin admin;

    @Inject
    private Resellers resellers;

    @Inject
    private Customers customers;

    @Inject
    private Users users;

    @Inject
    private SipAccounts accounts;

    @Inject
    private Devices devices;

    @Inject
    private Layers layers;

    @Inject
    private Workbench workbench;

    @Inject
    private VendorPacks packs;

    @Inject
    private SoftphoneLinks links;

    @Inject
    private PhoneBooks books;

    @Inject
    private ImageStore store;

    @Inject
    private Images images;

    @Inject
    private Steps steps;

    @Inject
    private Targets targets;

    @Resource(lookup = "java:jboss/datasources/LinecardDS")
    private DataSource database;

    private Sql sql;

    @Deployment
    static EnterpriseArchive ear() {
        return Deployed.earWith(AuditTrailIT.class, World.class, Findings.class, Sql.class);
    }

    @BeforeEach
    void aWorld() throws Exception {
        sql = new Sql(database);
        if (world == null) world = new World(rows, sql);
    }

    /** How an entity comes, changes and goes by the services that people use. */
    private record Life(Callable<Long> create, Work change, String field, String from, String to, Work end, String... useCases) { }

    private interface Work {
        void on(long id) throws Exception;
    }

    private Map<Class<?>, Life> lives() {
        var lives = new HashMap<>(ofTheChain());
        lives.put(StoredLayer.class, new Life(() -> layers.add(world.widgets.row(Customer.class), Kind.PROFILE, new LayerDetails("Workshop", "expiry = 600")),
            id -> layers.edit(id, version(StoredLayer.class, id), new LayerDetails("Workshop", "expiry = 900")), "text.vars", "expiry = 600", "expiry = 900",
            id -> layers.remove(id, version(StoredLayer.class, id)), "Layers.add", "Layers.edit", "Layers.remove"));
        lives.put(Edition.class, new Life(() -> {
                sql.update("delete from edition where template = 'phone.cfg' and owner_path = ?", world.acme.path());
                return workbench.copy(world.acme.row(Reseller.class), "yealink", "phone.cfg");
            },
            id -> workbench.write(id, version(Edition.class, id), "#!version:1.0.0.1\n"), "draftPrint", print(packs.pack("Yealink").orElseThrow().templates().source("phone.cfg")), print("#!version:1.0.0.1\n"),
            id -> workbench.remove(id, version(Edition.class, id)), "Workbench.copy", "Workbench.write", "Workbench.remove"));
        lives.put(PlatformLayer.class, new Life(() -> {
                sql.update("delete from platform_layer");
                layers.writePlatform(0, "expiry = 600");
                return PlatformLayer.ONLY;
            }, id -> layers.writePlatform(layers.platform().orElseThrow().getVersion(), "expiry = 900"), "text.vars", "expiry = 600", "expiry = 900",
            null, "Layers.writePlatform", "Layers.writePlatform"));
        return lives;
    }

    private Map<Class<?>, Life> ofTheChain() {
        return Map.of(
            Reseller.class, new Life(() -> resellers.add(new ResellerDetails("Umbrella", world.slug("umbrella"), null)),
                id -> resellers.edit(id, version(Reseller.class, id), new ResellerDetails("Parasol", world.slug("umbrella"), null)), "name", "Umbrella", "Parasol",
                null, "Resellers.add", "Resellers.edit"),
            Customer.class, new Life(() -> customers.add(world.acme.row(Reseller.class), World.details("Hooli", world.slug("hooli"))),
                id -> customers.edit(id, version(Customer.class, id), World.details("Hula", world.slug("hooli"))), "name", "Hooli", "Hula",
                id -> customers.remove(id, version(Customer.class, id)), "Customers.add", "Customers.edit", "Customers.remove"),
            User.class, new Life(() -> users.add(world.widgets.row(Customer.class), profile("Bob", "202")),
                id -> users.edit(id, version(User.class, id), profile("Bob", "203")), "extension", "202", "203",
                id -> users.remove(id, version(User.class, id)), "Users.add", "Users.edit", "Users.remove"),
            SipAccount.class, new Life(() -> accounts.add(world.widgets.row(User.class), account("300", true)),
                id -> accounts.edit(id, version(SipAccount.class, id), account("300", false)), "enabled", "true", "false",
                id -> accounts.remove(id, version(SipAccount.class, id)), "SipAccounts.add", "SipAccounts.edit", "SipAccounts.remove"),
            Device.class, new Life(this::device,
                id -> devices.edit(id, version(Device.class, id), change(details("Room 1"))), "location", null, "Room 1",
                id -> devices.remove(id, version(Device.class, id)), "Devices.add", "Devices.edit", "Devices.remove"),
            Contact.class, new Life(() -> books.add(world.widgets.row(Customer.class), null, contact("Clarke")),
                id -> books.edit(id, version(Contact.class, id), contact("Murray")), "lastName", "Clarke", "Murray",
                id -> books.remove(id, version(Contact.class, id)), "PhoneBooks.add", "PhoneBooks.edit", "PhoneBooks.remove"),
            Line.class, new Life(() -> line(device(), 1),
                id -> devices.line(deviceOf(id), version(Device.class, deviceOf(id)), 1, null, new LineSettings("Front", null, null, true, null, null, null)), "label", null, "Front",
                id -> devices.remove(deviceOf(id), version(Device.class, deviceOf(id))), "Devices.add", "Devices.line", "Devices.remove"));
    }

    private Map<Class<?>, Life> livesOfFirmware() {
        var release = "124.86.1." + System.nanoTime();
        return Map.of(
            Image.class, new Life(() -> image(release),
                id -> images.edit(id, version(Image.class, id), new ImageDetails("Yealink", List.of("T33G"), release, null, "Tried on the bench")), "notes", null, "Tried on the bench",
                id -> images.remove(id, version(Image.class, id)), "Images.add", "Images.edit", "Images.remove"),
            Step.class, new Life(() -> step(image(release)),
                id -> steps.edit(id, version(Step.class, id), new StepDetails("Yealink", "T33G", null, "124.81", release)), "below", "124.80", "124.81",
                id -> steps.remove(id), "Steps.add", "Steps.edit", "Steps.remove"),
            PlatformTarget.class, new Life(this::platformTarget,
                id -> targets.setForAll(new TargetDetails("Yealink", "T33G", Wanted.KEEP, true)), "downgrade", "false", "true",
                id -> targets.removeForAll(id), "Targets.setForAll", "Targets.setForAll", "Targets.removeForAll"),
            TenantTarget.class, new Life(() -> targets.set(world.widgets.row(Customer.class), new TargetDetails("Yealink", "T33G", Wanted.KEEP, false)),
                id -> targets.set(world.widgets.row(Customer.class), new TargetDetails("Yealink", "T33G", Wanted.KEEP, true)), "downgrade", "false", "true",
                id -> targets.remove(id), "Targets.set", "Targets.set", "Targets.remove"));
    }

    /** How an edition tells its texts apart. */
    private static String print(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyAuditedEntityTellsItsLife() throws Exception {
        var findings = new Findings();
        var audited = rows.in(em -> em.getMetamodel().getEntities().stream().<Class<?>>map(e -> e.getJavaType()).filter(t -> t.isAnnotationPresent(Audited.class) && !Modifier.isAbstract(t.getModifiers())).toList());
        for (var entity : audited) {
            var life = Optional.ofNullable(lives().get(entity)).orElseGet(() -> livesOfFirmware().get(entity));
            findings.unless(life != null, entity.getName() + " is audited: say in lives() how it comes, changes and goes");
            if (life != null) live(entity, life, findings);
        }
        findings.none(30);
    }

    private void live(Class<?> entity, Life life, Findings findings) throws Exception {
        var name = entity.getSimpleName();
        var before = Instant.now();
        long id = asAdmin(life.create());
        if (entity.getAnnotation(Audited.class).part()) {
            findings.same(0L, sql.number("select count(*) from audit_entry where entity = ? and entity_id = ?", name, id), name + " came with its root");
            change(entity, life, id, pathOf(entity, id), findings);
            asAdmin(() -> { life.end().on(id); return null; });
            findings.same(Verb.CHANGED, last(entity, id).getVerb(), name + " went with its root");
            return;
        }
        var created = last(entity, id);
        findings.same(Verb.CREATED, created.getVerb(), name);
        findings.same("tester 192.0.2.7 " + life.useCases()[0], who(created), name + " created");
        findings.unless(Duration.between(before, created.getAt()).abs().toSeconds() < 60, name + " was created at " + created.getAt());
        findings.unless(life.from() == null || created.getChanges().contains(new Change(life.field(), null, life.from())), name + " created: " + created.getChanges());
        var path = created.getOwnerPath();
        findings.same(path, pathOf(entity, id), name + " created, owner");

        change(entity, life, id, path, findings);

        if (life.end() == null) return;
        asAdmin(() -> { life.end().on(id); return null; });
        var deleted = last(entity, id);
        findings.same(Verb.DELETED, deleted.getVerb(), name);
        findings.same("tester 192.0.2.7 " + life.useCases()[2], who(deleted), name + " deleted");
        findings.unless(deleted.getChanges().contains(new Change(life.field(), life.to(), null)), name + " deleted: " + deleted.getChanges());
        findings.same(path, deleted.getOwnerPath(), name + " deleted, owner");
    }

    private void change(Class<?> entity, Life life, long id, String path, Findings findings) throws Exception {
        var name = entity.getSimpleName();
        asAdmin(() -> { life.change().on(id); return null; });
        var changed = last(entity, id);
        findings.same(Verb.CHANGED, changed.getVerb(), name);
        findings.same("tester 192.0.2.7 " + life.useCases()[1], who(changed), name + " changed");
        findings.same(List.of(new Change(life.field(), life.from(), life.to())), changed.getChanges(), name + " changed");
        findings.same(path, changed.getOwnerPath(), name + " changed, owner");
    }

    @Test
    void aSecretIsInNoLineOfHistory() throws Exception {
        var secrets = new ArrayList<>(List.of(World.PIN, World.VENDOR_PIN, "first-Admin-1", "second-Admin-2", "777000777001", "new-vendor-pin"));
        long user = world.widgets.row(User.class);
        long account = world.widgets.row(SipAccount.class);
        long device = asAdmin(this::device);
        secrets.addAll(secretsOf(account, device));
        asAdmin(() -> devices.reveal(device, DeviceSecret.PROVISIONING_PASSWORD));
        asAdmin(() -> accounts.revealPassword(account));
        asAdmin(() -> users.revealPin(user));
        for (var password : List.of("first-Admin-1", "second-Admin-2")) {
            asAdmin(() -> { devices.edit(device, version(Device.class, device), new DeviceChange("Yealink", "T31P", true, LifeCycle.PREPARED, NO_DETAILS, password, "new-vendor-pin")); return null; });
        }
        asAdmin(() -> { users.editVoicemail(user, version(User.class, user), true, "777000777001", null, null); return null; });
        asAdmin(() -> { accounts.newPassword(account, version(SipAccount.class, account)); return null; });
        asAdmin(() -> { devices.newProvisioningPassword(device, version(Device.class, device)); return null; });
        secrets.addAll(secretsOf(account, device));
        assertEquals(List.of(new Change("provisioningPassword", DOTS, DOTS)), last(Device.class, device).getChanges());
        assertEquals(List.of(new Change("password", DOTS, DOTS)), last(SipAccount.class, account).getChanges());
        assertTrue(last(User.class, user).getChanges().contains(new Change("voicemail.pin", DOTS, DOTS)));
        asAdmin(() -> { devices.remove(device, version(Device.class, device)); return null; });

        var findings = new Findings();
        for (var secret : secrets) findings.same(0L, sql.number("select count(*) from audit_entry where locate(?, changes) + locate(?, label) > 0", secret, secret), "a secret of " + secret.length() + " characters");
        findings.none(11);
    }

    @Test
    void whoSawASecretIsWritten() throws Exception {
        long device = world.gadgets.row(Device.class);
        assertEquals(World.VENDOR_PIN, asAdmin(() -> devices.reveal(device, DeviceSecret.VENDOR_PIN)));
        var entry = last(Device.class, device);
        assertEquals(Verb.REVEALED, entry.getVerb());
        assertEquals("tester 192.0.2.7 Devices.reveal", who(entry));
        assertEquals(List.of(new Change("vendor_pin", null, DOTS)), entry.getChanges());
        assertEquals(world.gadgets.path(), entry.getOwnerPath());
    }

    @Test
    void whoMadeALinkIsToldWithTheDeviceAndTheLinkIsNot() throws Exception {
        long device = asAdmin(() -> devices.add(world.gadgets.row(Customer.class), new NewDevice(IdentityKind.UUID, UUID.randomUUID().toString(), "Linphone", "Desktop", NO_DETAILS)));
        assertThrows(Invalid.class, () -> asAdmin(() -> links.make(device)));
        asAdmin(() -> { devices.line(device, version(Device.class, device), 1, world.gadgets.row(SipAccount.class), LineSettings.plain()); return null; });
        var link = asAdmin(() -> links.make(device));
        var entry = last(Device.class, device);
        assertEquals("tester 192.0.2.7 SoftphoneLinks.make", who(entry));
        assertEquals(List.of(new Change("oneTimeLink", null, "until " + link.expiresAt())), entry.getChanges());
        assertEquals(world.gadgets.path(), entry.getOwnerPath());
        asAdmin(() -> { devices.handOver(device, version(Device.class, device), world.initech.row(Customer.class)); return null; });
        assertEquals(Optional.empty(), asAdmin(() -> links.of(device)));
        asAdmin(() -> { devices.remove(device, version(Device.class, device)); return null; });
    }

    @Test
    void aRefusedChangeLeavesNoLine() throws Exception {
        long user = asAdmin(() -> users.add(world.gadgets.row(Customer.class), profile("Cid", "205")));
        var before = entries();
        assertThrows(Invalid.class, () -> asAdmin(() -> { users.edit(user, version(User.class, user), profile("Cid", "201")); return null; }));
        assertThrows(Invalid.class, () -> asAdmin(() -> users.add(world.gadgets.row(Customer.class), profile("Dan", "205"))));
        World.asAdmin(() -> rows.triedIn(em -> {
            em.find(User.class, user).change(profile("Someone", "206"));
            em.flush();
            return null;
        }));
        assertEquals(before, entries());
        assertEquals("205", World.asAdmin(() -> rows.in(em -> em.find(User.class, user).getExtension())));
    }

    @Test
    void savingWhatWasThereIsNoChange() throws Exception {
        long user = world.initech.row(User.class);
        long device = world.initech.row(Device.class);
        var before = entries();
        var version = version(User.class, user);
        asAdmin(() -> { users.edit(user, version(User.class, user), users.byId(user).profile()); return null; });
        asAdmin(() -> { users.editVoicemail(user, version(User.class, user), true, World.PIN, null, null); return null; });
        asAdmin(() -> { devices.edit(device, version(Device.class, device), change(devices.byId(device).details())); return null; });
        assertEquals(before, entries());
        assertEquals(version, version(User.class, user));
    }

    @Test
    void aChangeOfALineIsAChangeOfItsDevice() throws Exception {
        long device = asAdmin(this::device);
        var seen = version(Device.class, device);
        asAdmin(() -> { devices.line(device, seen, 2, world.widgets.row(SipAccount.class), LineSettings.plain()); return null; });
        assertNotEquals(seen, version(Device.class, device));
        var line = last(Line.class, line(device, 2));
        assertEquals(Verb.CHANGED, line.getVerb());
        assertEquals("account", line.getChanges().get(0).field());
        assertTrue(line.getChanges().get(0).to().startsWith("201@"), line.getChanges()::toString);
        assertThrows(Stale.class, () -> asAdmin(() -> { devices.line(device, seen, 1, null, LineSettings.plain()); return null; }));
    }

    @Test
    void theSecondWhoSavesIsToldWhoWasFirst() throws Exception {
        long device = asAdmin(this::device);
        var seen = version(Device.class, device);
        as("first", () -> { devices.edit(device, seen, change(details("Room 1"))); return null; });
        var stale = assertThrows(Stale.class, () -> as("second", () -> { devices.edit(device, seen, change(details("Room 2"))); return null; }));
        assertEquals("first", stale.problems().get(0).args().get(0));
        assertTrue(Duration.between((Instant) stale.problems().get(0).args().get(1), Instant.now()).abs().toSeconds() < 60);
        assertEquals("Room 1", asAdmin(() -> devices.byId(device).getLocation()));
    }

    // what the lives are made of

    private long device() {
        return devices.add(world.widgets.row(Customer.class), new NewDevice(IdentityKind.MAC, World.mac().getCanonical(), "Yealink", "T31P", NO_DETAILS));
    }

    private long image(String release) {
        var bytes = new byte[5000];
        new Random().nextBytes(bytes);
        return images.add(new ImageDetails("Yealink", List.of("T33G"), release, null, null), store.receive("T33G.rom", bytes.length, new ByteArrayInputStream(bytes)));
    }

    private long step(long image) throws Exception {
        return steps.add(new StepDetails("Yealink", "T33G", null, "124.80", images.byId(image).getRelease()));
    }

    private long platformTarget() throws Exception {
        targets.setForAll(new TargetDetails("Yealink", "T33G", Wanted.KEEP, false));
        return sql.number("select id from platform_target where vendor = 'Yealink' and model = 'T33G'");
    }

    private static UserProfile profile(String name, String extension) {
        return new UserProfile(name, extension, null, null, null, null);
    }

    private static AccountSettings account(String name, boolean enabled) {
        return new AccountSettings(name, null, null, null, null, enabled);
    }

    private static ContactDetails contact(String name) {
        return new ContactDetails("Joan", name, null, List.of(new ContactNumber(ContactNumber.Kind.WORK, "100")), null);
    }

    private static DeviceDetails details(String location) {
        return new DeviceDetails(location, null, null, null, null, null, null, null, null);
    }

    private static DeviceChange change(DeviceDetails details) {
        return new DeviceChange("Yealink", "T31P", true, LifeCycle.PREPARED, details, null, null);
    }

    private long line(long device, int number) throws Exception {
        return World.asAdmin(() -> rows.in(em -> em.find(Device.class, device).line(number).getId()));
    }

    private long deviceOf(long line) throws Exception {
        return World.asAdmin(() -> rows.in(em -> em.find(Line.class, line).getDevice().getId()));
    }

    private List<String> secretsOf(long account, long device) throws Exception {
        return World.asAdmin(() -> rows.in(em -> {
            var it = em.find(Device.class, device);
            return List.of(em.find(SipAccount.class, account).password(), it.provisioningPassword(), it.adminPassword());
        }));
    }

    private long version(Class<?> entity, long id) throws Exception {
        return World.asAdmin(() -> rows.in(em -> em.createQuery("select e.version from " + entity.getSimpleName() + " e where e.id = " + id, Long.class).getSingleResult()));
    }

    private String pathOf(Class<?> entity, long id) throws Exception {
        return World.asAdmin(() -> rows.in(em -> ((Owned) em.find(entity, id)).ownerPath()));
    }

    private <T> T asAdmin(Callable<T> work) throws Exception {
        return as("tester", work);
    }

    private <T> T as(String actor, Callable<T> work) throws Exception {
        return Scope.callAs(new Scope("", actor, "192.0.2.7"), () -> admin.call(work).get());
    }

    private AuditEntry last(Class<?> entity, long id) throws Exception {
        return World.asAdmin(() -> rows.in(em -> em.createQuery("select e from AuditEntry e where e.entity = :entity and e.entityId = :id order by e.id desc", AuditEntry.class)
            .setParameter("entity", entity.getSimpleName()).setParameter("id", id).setMaxResults(1).getSingleResult()));
    }

    private long entries() throws Exception {
        return sql.number("select count(*) from audit_entry where actor = 'tester'");
    }

    private static String who(AuditEntry entry) {
        return entry.getActor() + " " + entry.getAddress() + " " + entry.getUseCase();
    }
}
