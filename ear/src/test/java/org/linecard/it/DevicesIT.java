package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
import org.linecard.customers.Customer;
import org.linecard.customers.Customers;
import org.linecard.customers.Reseller;
import org.linecard.hardware.Device;
import org.linecard.hardware.DeviceChange;
import org.linecard.hardware.DeviceDetails;
import org.linecard.hardware.DeviceSecret;
import org.linecard.hardware.Devices;
import org.linecard.hardware.LifeCycle;
import org.linecard.hardware.Line;
import org.linecard.hardware.LineSettings;
import org.linecard.hardware.NewDevice;
import org.linecard.it.World.House;
import org.linecard.persistence.PageRequest;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;
import org.linecard.problems.Problem;
import org.linecard.problems.Refused;
import org.linecard.problems.Stale;
import org.linecard.tenancy.Scope;
import org.linecard.users.User;
import org.linecard.users.UserProfile;
import org.linecard.users.Users;
import org.linecard.vendors.IdentityKind;

/** Hardware on the real services and the real schema: what is refused, what follows a removal, a hand-over, a move. */
@ExtendWith(ArquillianExtension.class)
class DevicesIT {

    private World world;

    @Inject
    private Rows rows;

    @Inject
    private AsReseller reseller;

    @Inject
    private AsCustomer customer;

    @Inject
    private Devices devices;

    @Inject
    private SipAccounts accounts;

    @Inject
    private Users users;

    @Inject
    private Customers customers;

    @Resource(lookup = "java:jboss/datasources/LinecardDS")
    private DataSource database;

    private Sql sql;

    @Deployment
    static EnterpriseArchive ear() {
        return Deployed.earWith(DevicesIT.class, World.class, Sql.class);
    }

    @BeforeEach
    void aWorld() throws Exception {
        sql = new Sql(database);
        world = new World(rows, sql);
    }

    @Test
    void anIdentityThatOneHoldsOneselfNamesItsHolder() throws Exception {
        var mac = identityOf(world.widgets);
        for (var spelling : List.of(mac, mac.toUpperCase(), mac.replaceAll("(..)(?!$)", "$1:"), mac.replaceAll("(....)(?!$)", "$1."))) {
            var problem = refused(() -> by(world.widgets, () -> devices.add(null, hardware(spelling))));
            assertEquals("identity: identity.held [" + mac.toUpperCase().replaceAll("(..)(?!$)", "$1:") + ", widgets]", text(problem));
        }
        assertEquals("identity.held", refused(() -> by(world.acme, () -> devices.add(null, hardware(mac)))).key());
    }

    @Test
    void anIdentityThatAnotherHoldsRevealsNothingOfTheOther() throws Exception {
        assertEquals("identity: identity.taken []", text(refused(() -> by(world.widgets, () -> devices.add(null, hardware(identityOf(world.gadgets)))))));
        assertEquals("identity: identity.taken []", text(refused(() -> by(world.acme, () -> devices.add(null, hardware(identityOf(world.initech)))))));
        assertEquals("identity: identity.taken []", text(refused(() -> by(world.widgets, () -> devices.add(null, hardware(identityOf(world.acme)))))));
    }

    @Test
    void hardwareAddedWithoutAnOwnerIsTheCallers() throws Exception {
        long own = by(world.widgets, () -> devices.add(null, hardware(World.mac().getCanonical())));
        long stock = by(world.acme, () -> devices.add(null, hardware(World.mac().getCanonical())));
        assertEquals(world.widgets.path(), device(own, Device::getOwnerPath));
        assertEquals(world.acme.path(), device(stock, Device::getOwnerPath));
        assertEquals(LifeCycle.STOCK, device(stock, Device::getLifeCycle));
        assertEquals(List.of(1, 2), device(own, d -> d.getLines().stream().map(Line::getNumber).toList()));
    }

    @Test
    void anAccountOfAnotherCustomerIsRefusedAlsoToTheResellerOfBoth() throws Exception {
        long id = world.widgets.row(Device.class);
        var problem = refused(() -> by(world.acme, () -> line(id, 2, world.gadgets.row(SipAccount.class))));
        assertEquals("account: account.otherCustomer []", text(problem));
        assertEquals(1, linked(id));
    }

    @Test
    void anAccountSitsOnADeviceOnce() throws Exception {
        assertEquals("account.onOtherLine", refused(() -> by(world.widgets, () -> line(world.widgets.row(Device.class), 2, world.widgets.row(SipAccount.class)))).key());
    }

    @Test
    void aLineThatTheModelLacksIsRefused() throws Exception {
        assertEquals("number: line.lacking [3, 2]", text(refused(() -> by(world.widgets, () -> line(world.widgets.row(Device.class), 3, null)))));
    }

    @Test
    void anUnknownModelIsRefused() throws Exception {
        assertEquals("model", refused(() -> by(world.widgets, () -> devices.add(null, new NewDevice(IdentityKind.MAC, World.mac().getCanonical(), "Yealink", "T99X", null)))).field());
    }

    @Test
    void aMistakeInVarsKeepsNothing() throws Exception {
        long id = world.widgets.row(Device.class);
        var version = version(id);
        var problem = refused(() -> by(world.widgets, () -> {
            devices.edit(id, version, new DeviceChange("Yealink", "T31P", true, LifeCycle.PREPARED, new DeviceDetails("Room 9", null, null, "a = 1\nb = [", null, null, null, null, null), null, null));
            return null;
        }));
        assertEquals("vars.toml", problem.key());
        assertEquals(2, problem.args().get(0));
        assertEquals(version, version(id));
        assertNull(device(id, Device::getLocation));
    }

    @Test
    void aRemovedAccountFreesItsLine() throws Exception {
        long id = world.widgets.row(Device.class);
        long account = world.widgets.row(SipAccount.class);
        var version = version(id);
        by(world.widgets, () -> { accounts.remove(account, accounts.byId(account).getVersion()); return null; });
        assertEquals(0, linked(id));
        assertNotEquals(version, version(id));
    }

    @Test
    void aRemovedUserTakesItsAccountsAndFreesTheirLines() throws Exception {
        long user = world.widgets.row(User.class);
        by(world.widgets, () -> accounts.add(user, new AccountSettings("202", null, null, null, null, true)));
        by(world.widgets, () -> { users.remove(user, users.byId(user).getVersion()); return null; });
        assertEquals(0, linked(world.widgets.row(Device.class)));
        assertEquals(0, sql.number("select count(*) from sip_account where owner_path = ?", world.widgets.path()));
        assertEquals(2, sql.number("select count(*) from line where owner_path = ?", world.widgets.path()));
    }

    @Test
    void aHandOverLeavesNothingBehindAndTakesNothingAlong() throws Exception {
        long id = world.widgets.row(Device.class);
        by(world.widgets, () -> {
            devices.edit(id, devices.byId(id).getVersion(), new DeviceChange("Yealink", "T31P", true, LifeCycle.PREPARED,
                new DeviceDetails("Room 3", "SN-1", "theirs", "ntp_server = \"theirs\"", null, null, null, null, null), null, null));
            return null;
        });
        var password = device(id, Device::provisioningPassword);
        by(world.acme, () -> { devices.handOver(id, devices.byId(id).getVersion(), world.gadgets.row(Customer.class)); return null; });

        assertThrows(NotFound.class, () -> by(world.widgets, () -> devices.byId(id)));
        assertFalse(by(world.widgets, () -> devices.page(PageRequest.first(200)).rows().stream().anyMatch(d -> d.getId() == id)));
        by(world.gadgets, () -> {
            var it = devices.byId(id);
            assertEquals(2, it.getLines().size());
            assertTrue(it.linkedLines().isEmpty());
            assertEquals(new DeviceDetails(null, "SN-1", null, null, null, null, null, null, null), it.details());
            assertTrue(it.lastSeen().isEmpty());
            assertNotEquals(password, devices.reveal(id, DeviceSecret.PROVISIONING_PASSWORD));
            return null;
        });
        assertEquals(0, sql.number("select count(*) from line where device_id = ? and owner_path <> ?", id, world.gadgets.path()));
        assertEquals(0, sql.number("select count(*) from last_seen where device_id = ?", id));
    }

    @Test
    void hardwareGoesBackIntoStock() throws Exception {
        long id = world.widgets.row(Device.class);
        by(world.acme, () -> { devices.handOver(id, devices.byId(id).getVersion(), world.acme.row(Reseller.class)); return null; });
        assertEquals(LifeCycle.STOCK, device(id, Device::getLifeCycle));
        assertThrows(NotFound.class, () -> by(world.widgets, () -> devices.byId(id)));
    }

    @Test
    void aRemovedDeviceIsGoneWithAllThatHangsOnIt() throws Exception {
        long id = world.widgets.row(Device.class);
        by(world.widgets, () -> { devices.remove(id, devices.byId(id).getVersion()); return null; });
        assertEquals(0, sql.number("select (select count(*) from line where device_id = ?) + (select count(*) from last_seen where device_id = ?)", id, id));
        assertEquals(1, sql.number("select count(*) from sip_account where owner_path = ?", world.widgets.path()));
    }

    /** The paths in all rows follow by the schema, at once. */
    @Test
    void aCustomerThatMovesTakesAllItsRowsAlong() throws Exception {
        World.asAdmin(() -> rows.in(em -> {
            em.find(Customer.class, world.widgets.row(Customer.class)).moveTo(em.find(Reseller.class, world.globex.row(Reseller.class)));
            return null;
        }));
        var moved = new House(world.globex.path() + world.slug("widgets") + "/", world.widgets.rows());
        for (var table : List.of("user", "sip_account", "device", "line", "last_seen")) {
            assertEquals(0, sql.number("select count(*) from " + table + " where owner_path = ?", world.widgets.path()), table);
            assertTrue(sql.number("select count(*) from " + table + " where owner_path = ?", moved.path()) > 0, table);
        }
        assertThrows(NotFound.class, () -> by(world.acme, () -> devices.byId(moved.row(Device.class))));
        assertEquals(1, by(world.globex, () -> devices.byId(moved.row(Device.class))).linkedLines().size());
        assertEquals(1, by(moved, () -> accounts.ofUser(moved.row(User.class))).size());
    }

    /** Who loads before the other has committed, and saves after it. */
    @Test
    void ofTwoWhoSaveAtOnceTheSecondIsToldOfTheFirst() throws Exception {
        long id = world.widgets.row(Device.class);
        var seen = version(id);
        var second = World.as(world.widgets, () -> rows.in(em -> {
            assertNull(customer.call(() -> locate(id, seen, "first")).thrown());
            return CompletableFuture.supplyAsync(() -> Outcome.of(() -> Scope.callAs(new Scope(world.widgets.path(), "second", null), () -> customer.call(() -> locate(id, seen, "second")).get())));
        })).get(30, TimeUnit.SECONDS);
        assertTrue(second.is(Stale.class), second::toString);
        assertEquals("tester", ((Refused) second.thrown()).problems().get(0).args().get(0));
        assertTrue(((Refused) second.thrown()).problems().get(0).args().get(1) instanceof Instant);
        assertEquals("first", device(id, Device::getLocation));
    }

    @Test
    void aSlugIsNeverGivenTwice() throws Exception {
        var details = World.details("Hooli", world.slug("hooli"));
        long first = by(world.acme, () -> customers.add(world.acme.row(Reseller.class), details));
        by(world.acme, () -> { customers.remove(first, customers.byId(first).getVersion()); return null; });
        assertEquals("slug: slug.taken [" + details.slug() + "]", text(refused(() -> by(world.acme, () -> customers.add(world.acme.row(Reseller.class), details)))));
    }

    @Test
    void aCustomerWithUsersOrHardwareIsNotRemoved() throws Exception {
        long id = world.widgets.row(Customer.class);
        assertEquals("customer.notEmpty", refused(() -> by(world.acme, () -> { customers.remove(id, customers.byId(id).getVersion()); return null; })).key());
    }

    @Test
    void namesThatAreTakenAreToldAtTheirField() throws Exception {
        long user = world.widgets.row(User.class);
        assertEquals("extension: extension.taken [201]", text(refused(() -> by(world.widgets, () -> users.add(world.widgets.row(Customer.class), new UserProfile("Bob", "201", null, null, null, null))))));
        assertEquals("account.taken", refused(() -> by(world.widgets, () -> accounts.add(user, new AccountSettings("201", null, null, null, null, true)))).key());
        assertEquals("domain.foreign", refused(() -> by(world.widgets, () -> accounts.add(user, new AccountSettings("x", null, world.slug("gadgets") + ".example", null, null, true)))).key());
    }

    private Object locate(long id, long seen, String location) {
        devices.edit(id, seen, new DeviceChange("Yealink", "T31P", true, LifeCycle.PREPARED, new DeviceDetails(location, null, null, null, null, null, null, null, null), null, null));
        return null;
    }

    private Object line(long device, int number, Long account) {
        devices.line(device, devices.byId(device).getVersion(), number, account, LineSettings.plain());
        return null;
    }

    private static NewDevice hardware(String mac) {
        return new NewDevice(IdentityKind.MAC, mac, "Yealink", "T31P", null);
    }

    /** A person of that house, in the role that it has. */
    private <T> T by(House house, Callable<T> work) throws Exception {
        As caller = house == world.acme || house == world.globex ? reseller : customer;
        return World.as(house, () -> caller.call(work).get());
    }

    private static Problem refused(Callable<?> work) {
        return assertThrows(Invalid.class, work::call).problems().get(0);
    }

    private static String text(Problem problem) {
        return problem.field() + ": " + problem.key() + " " + problem.args();
    }

    private String identityOf(House house) throws Exception {
        return device(house.row(Device.class), d -> d.getIdentity().getCanonical());
    }

    private <T> T device(long id, Function<Device, T> question) throws Exception {
        return World.asAdmin(() -> rows.in(em -> question.apply(em.find(Device.class, id))));
    }

    private long version(long id) throws Exception {
        return device(id, Device::getVersion);
    }

    private int linked(long id) throws Exception {
        return device(id, d -> d.linkedLines().size());
    }
}
