package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.RegistrarCatchUp;
import org.linecard.accounts.SipAccount;
import org.linecard.accounts.SipAccounts;
import org.linecard.customers.Customer;
import org.linecard.customers.CustomerDetails;
import org.linecard.customers.Customers;
import org.linecard.problems.Invalid;
import org.linecard.security.SecretColumn;
import org.linecard.tenancy.Tenant;
import org.linecard.users.User;

/** What a registrar reads of the accounts: those that may register, and what it takes to check their passwords. */
@ExtendWith(ArquillianExtension.class)
class SubscriberIT {

    private World world;
    private Sql sql;
    private String domain;
    private long id;

    @Inject
    private Rows rows;

    @Inject
    private AsReseller reseller;

    @Inject
    private SipAccounts accounts;

    @Inject
    private Customers customers;

    @Inject
    private RegistrarCatchUp catchUp;

    @Resource(lookup = "java:jboss/datasources/LinecardDS")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return Deployed.earWith(SubscriberIT.class, World.class, Sql.class);
    }

    @BeforeEach
    void aWorld() throws Exception {
        sql = new Sql(database);
        world = new World(rows, sql);
        id = world.widgets.row(SipAccount.class);
        domain = sql.texts("select domain from sip_account where id = ?", id).get(0);
    }

    @Test
    void whatThePhoneSaysIsWhatTheRegistrarExpects() throws Exception {
        assertKnown("201", "201", domain);
        by(() -> accounts.newPassword(id, version()));
        assertKnown("201", "201", domain);
        by(() -> accounts.edit(id, version(), settings("202", "Ann", "berlin." + domain, true)));
        assertKnown("Ann", "202", "berlin." + domain);
        assertEquals(0, sql.number("select count(*) from subscriber where username = 'ann' and domain = ?", "berlin." + domain));
    }

    @Test
    void theCustomersNewDomainIsTheRegistrarsToo() throws Exception {
        by(() -> {
            var customer = customers.byId(world.widgets.row(Customer.class));
            customers.edit(customer.getId(), customer.getVersion(), new CustomerDetails("Widgets", customer.getSlug(), "new-" + domain, null, null, null, null, null, null, null, null, null));
        });
        assertKnown("201", "201", "new-" + domain);
    }

    @Test
    void whoMayNotRegisterIsUnknownThere() throws Exception {
        by(() -> accounts.edit(id, version(), settings("201", null, null, false)));
        assertEquals(List.of(), known());
        by(() -> accounts.edit(id, version(), settings("201", null, null, true)));
        assertEquals(List.of(id("201")), known());
        for (var house : List.of(world.widgets, world.acme)) {
            sql.update("update tenant set status = 'SUSPENDED' where id = ?", house.row(Tenant.class));
            assertEquals(List.of(), known());
            sql.update("update tenant set status = 'ACTIVE' where id = ?", house.row(Tenant.class));
        }
        assertEquals(List.of(id("201")), known());
        by(() -> accounts.remove(id, version()));
        assertEquals(List.of(), known());
    }

    @Test
    void accountsFromBeforeTheRegistrarAreCaughtUpWith() throws Exception {
        var before = version();
        sql.update("update sip_account set ha1 = null where id in (?, ?)", id, world.initech.row(SipAccount.class));
        assertEquals(List.of(), known());
        assertTrue(catchUp.some() >= 2);
        assertEquals(0, catchUp.some());
        assertKnown("201", "201", domain);
        assertEquals(0, sql.number("select count(*) from audit_entry where entity = 'SipAccount' and entity_id = ? and verb = 'CHANGED'", id));
        assertEquals(before + 1, version());
    }

    @Test
    void twoPhonesOfOneNameInOneDomainAreRefused() throws Exception {
        var user = world.widgets.row(User.class);
        by(() -> accounts.add(user, settings("203", "ann", null, true)));
        for (var same : List.of(settings("204", "ann", null, true), settings("205", "ann@" + domain, null, true), settings("ann", null, null, true))) {
            assertEquals("authUser.taken", assertThrows(Invalid.class, () -> by(() -> accounts.add(user, same))).problems().get(0).key());
        }
        by(() -> accounts.add(world.gadgets.row(User.class), settings("203", "ann", null, true)));
    }

    @Test
    void historyIsNotToldOfIt() throws Exception {
        by(() -> accounts.newPassword(id, version()));
        assertEquals(0, sql.number("select count(*) from audit_entry where locate('ha1', changes) > 0"));
    }

    private static AccountSettings settings(String user, String authUser, String domain, boolean enabled) {
        return new AccountSettings(user, authUser, domain, null, null, enabled);
    }

    private void assertKnown(String username, String sipUser, String realm) throws Exception {
        var password = new SecretColumn().convertToEntityAttribute(sql.texts("select password from sip_account where id = ?", id).get(0));
        var expected = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest((username + ":" + realm + ":" + password).getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(expected + " " + sipUser + " "), sql.texts("select concat(ha1, ' ', sip_user, ' ', password) from subscriber where username = ? and domain = ?", username, realm));
    }

    private List<String> known() throws SQLException {
        return sql.texts("select concat(username, '@', domain) from subscriber where domain = ?", domain);
    }

    private String id(String user) {
        return user + "@" + domain;
    }

    private long version() throws SQLException {
        return sql.number("select version from sip_account where id = ?", id);
    }

    private interface Act {
        void done() throws Exception;
    }

    private void by(Act act) throws Exception {
        World.as(world.acme, () -> reseller.call(() -> {
            act.done();
            return null;
        }).get());
    }
}
