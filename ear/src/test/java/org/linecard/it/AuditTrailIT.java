package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linecard.accounts.SipAccount;
import org.linecard.accounts.SipAccounts;
import org.linecard.audit.AuditEntry;
import org.linecard.audit.AuditEntry.Verb;
import org.linecard.audit.Audited;
import org.linecard.audit.Change;
import org.linecard.customers.Customer;
import org.linecard.hardware.Device;
import org.linecard.hardware.DeviceChange;
import org.linecard.hardware.DeviceSecret;
import org.linecard.hardware.Devices;
import org.linecard.hardware.LifeCycle;
import org.linecard.hardware.Line;
import org.linecard.hardware.LineSettings;
import org.linecard.hardware.NewDevice;
import org.linecard.links.SoftphoneLinks;
import org.linecard.problems.Invalid;
import org.linecard.problems.Stale;
import org.linecard.tenancy.Owned;
import org.linecard.tenancy.Scope;
import org.linecard.users.User;
import org.linecard.users.Users;
import org.linecard.vendors.IdentityKind;

/** No change without its line of history, no line without its change, and no secret in any. */
@ExtendWith(ArquillianExtension.class)
class AuditTrailIT {

    private static final String DOTS = "••••••";

    private static World world;

    @Inject
    private Rows rows;

    @Inject
    private AsAdmin admin;

    @Inject
    private Users users;

    @Inject
    private SipAccounts accounts;

    @Inject
    private Devices devices;

    @Inject
    private SoftphoneLinks links;

    @Inject
    private Lives lives;

    @Resource(lookup = "java:jboss/datasources/LinecardDS")
    private DataSource database;

    private Sql sql;

    @Deployment
    static EnterpriseArchive ear() {
        return Deployed.earWith(AuditTrailIT.class, World.class, Lives.class, Findings.class, Sql.class);
    }

    @BeforeEach
    void aWorld() throws Exception {
        sql = new Sql(database);
        if (world == null) world = new World(rows, sql);
        lives.in(world);
    }

    @Test
    void everyAuditedEntityTellsItsLife() throws Exception {
        var findings = new Findings();
        var audited = rows.in(em -> em.getMetamodel().getEntities().stream().<Class<?>>map(e -> e.getJavaType()).filter(t -> t.isAnnotationPresent(Audited.class) && !Modifier.isAbstract(t.getModifiers())).toList());
        for (var entity : audited) {
            var life = lives.of(entity);
            findings.unless(life.isPresent(), entity.getName() + " is audited: say in Lives how it comes, changes and goes");
            if (life.isPresent()) live(entity, life.get(), findings);
        }
        findings.none(30);
    }

    private void live(Class<?> entity, Lives.Life life, Findings findings) throws Exception {
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

    private void change(Class<?> entity, Lives.Life life, long id, String path, Findings findings) throws Exception {
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
        long device = asAdmin(lives::device);
        secrets.addAll(secretsOf(account, device));
        asAdmin(() -> devices.reveal(device, DeviceSecret.PROVISIONING_PASSWORD));
        asAdmin(() -> accounts.revealPassword(account));
        asAdmin(() -> users.revealPin(user));
        for (var password : List.of("first-Admin-1", "second-Admin-2")) {
            asAdmin(() -> { devices.edit(device, lives.version(Device.class, device), new DeviceChange("Yealink", "T31P", true, LifeCycle.PREPARED, Lives.NO_DETAILS, password, "new-vendor-pin")); return null; });
        }
        asAdmin(() -> { users.editVoicemail(user, lives.version(User.class, user), true, "777000777001", null, null); return null; });
        asAdmin(() -> { accounts.newPassword(account, lives.version(SipAccount.class, account)); return null; });
        asAdmin(() -> { devices.newProvisioningPassword(device, lives.version(Device.class, device)); return null; });
        secrets.addAll(secretsOf(account, device));
        assertEquals(List.of(new Change("provisioningPassword", DOTS, DOTS)), last(Device.class, device).getChanges());
        assertEquals(List.of(new Change("password", DOTS, DOTS)), last(SipAccount.class, account).getChanges());
        assertTrue(last(User.class, user).getChanges().contains(new Change("voicemail.pin", DOTS, DOTS)));
        asAdmin(() -> { devices.remove(device, lives.version(Device.class, device)); return null; });

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
        long device = asAdmin(() -> devices.add(world.gadgets.row(Customer.class), new NewDevice(IdentityKind.UUID, UUID.randomUUID().toString(), "Linphone", "Desktop", Lives.NO_DETAILS)));
        assertThrows(Invalid.class, () -> asAdmin(() -> links.make(device)));
        asAdmin(() -> { devices.line(device, lives.version(Device.class, device), 1, world.gadgets.row(SipAccount.class), LineSettings.plain()); return null; });
        var link = asAdmin(() -> links.make(device));
        var entry = last(Device.class, device);
        assertEquals("tester 192.0.2.7 SoftphoneLinks.make", who(entry));
        assertEquals(List.of(new Change("oneTimeLink", null, "until " + link.expiresAt())), entry.getChanges());
        assertEquals(world.gadgets.path(), entry.getOwnerPath());
        asAdmin(() -> { devices.handOver(device, lives.version(Device.class, device), world.initech.row(Customer.class)); return null; });
        assertEquals(Optional.empty(), asAdmin(() -> links.of(device)));
        asAdmin(() -> { devices.remove(device, lives.version(Device.class, device)); return null; });
    }

    @Test
    void aRefusedChangeLeavesNoLine() throws Exception {
        long user = asAdmin(() -> users.add(world.gadgets.row(Customer.class), Lives.profile("Cid", "205")));
        var before = entries();
        assertThrows(Invalid.class, () -> asAdmin(() -> { users.edit(user, lives.version(User.class, user), Lives.profile("Cid", "201")); return null; }));
        assertThrows(Invalid.class, () -> asAdmin(() -> users.add(world.gadgets.row(Customer.class), Lives.profile("Dan", "205"))));
        World.asAdmin(() -> rows.triedIn(em -> {
            em.find(User.class, user).change(Lives.profile("Someone", "206"));
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
        var version = lives.version(User.class, user);
        asAdmin(() -> { users.edit(user, lives.version(User.class, user), users.byId(user).profile()); return null; });
        asAdmin(() -> { users.editVoicemail(user, lives.version(User.class, user), true, World.PIN, null, null); return null; });
        asAdmin(() -> { devices.edit(device, lives.version(Device.class, device), Lives.change(devices.byId(device).details())); return null; });
        assertEquals(before, entries());
        assertEquals(version, lives.version(User.class, user));
    }

    @Test
    void aChangeOfALineIsAChangeOfItsDevice() throws Exception {
        long device = asAdmin(lives::device);
        var seen = lives.version(Device.class, device);
        asAdmin(() -> { devices.line(device, seen, 2, world.widgets.row(SipAccount.class), LineSettings.plain()); return null; });
        assertNotEquals(seen, lives.version(Device.class, device));
        var line = last(Line.class, lives.line(device, 2));
        assertEquals(Verb.CHANGED, line.getVerb());
        assertEquals("account", line.getChanges().get(0).field());
        assertTrue(line.getChanges().get(0).to().startsWith("201@"), line.getChanges()::toString);
        assertThrows(Stale.class, () -> asAdmin(() -> { devices.line(device, seen, 1, null, LineSettings.plain()); return null; }));
    }

    @Test
    void theSecondWhoSavesIsToldWhoWasFirst() throws Exception {
        long device = asAdmin(lives::device);
        var seen = lives.version(Device.class, device);
        as("first", () -> { devices.edit(device, seen, Lives.change(Lives.details("Room 1"))); return null; });
        var stale = assertThrows(Stale.class, () -> as("second", () -> { devices.edit(device, seen, Lives.change(Lives.details("Room 2"))); return null; }));
        assertEquals("first", stale.problems().get(0).args().get(0));
        assertTrue(Duration.between((Instant) stale.problems().get(0).args().get(1), Instant.now()).abs().toSeconds() < 60);
        assertEquals("Room 1", asAdmin(() -> devices.byId(device).getLocation()));
    }

    private List<String> secretsOf(long account, long device) throws Exception {
        return World.asAdmin(() -> rows.in(em -> {
            var it = em.find(Device.class, device);
            return List.of(em.find(SipAccount.class, account).password(), it.provisioningPassword(), it.adminPassword());
        }));
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
