package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** From the portal to the registrar, with a real phone, a real registrar and a real browser, and nothing between them but what Linecard serves. */
@ExtendWith(ArquillianExtension.class)
class RegistersIT {

    private static final String IMEI = "490154203237518";
    private static final String MAC = "805ec00d0188";
    private static final String DOMAIN = "widgets.example";
    private static final String YEALINK = "Yealink SIP-T46U 108.86.0.118";

    @TempDir
    private Path folder;

    private Browser browser;
    private Kamailio registrar;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @BeforeEach
    void aRegistrar() throws Exception {
        registrar = new Kamailio(Files.createDirectories(folder.resolve("kamailio")));
        browser = Browser.of("acme");
        registerAt("127.0.0.1", Integer.toString(registrar.port()));
    }

    @AfterEach
    void without() throws Exception {
        try {
            registerAt("sip.widgets.example", "5060");
        } finally {
            browser.close();
            registrar.close();
        }
    }

    @Test
    void aRealPhoneRegistersAndIsSeen() throws Exception {
        var user = user("Mary Jackson", "188");
        var device = hardware("IMEI", IMEI, "Linphone", "Android");
        link(device, "mend:link", "Mary Jackson", "188@");
        page(device).reads("chain", "waiting").reads("lines", "not registered");

        var phone = new Linphone(folder.resolve("phone"), firstContact(device));
        var agent = registered(phone, device, "188");
        shoot(user, device);
        phone.close();
        page(device).reads("lines", "not registered").reads("chain", "here it breaks").reads("why", "does not know its phone");

        var former = password("188");
        browser.go("customer/user-phones.xhtml?id=" + user).click(By.cssSelector("#phones button")).click("accountForm:newPassword").quiet();
        assertNotEquals(former, password("188"));
        assertFalse(Sipp.registers(folder, registrar.port(), "188", DOMAIN, "188", former, "an old password"));
        phone = new Linphone(folder.resolve("phone"));
        assertEquals(agent, registered(phone, device, "188"));
        phone.close();
        // having registered, it keeps what the registrar has, too
        var known = Stored.rows("select ha1 from subscriber where username = '188' and domain = ?", DOMAIN).get(0).get(0);
        assertTrue(phone.kept().contains("ha1=" + known), phone::kept);

        link(device, "linesForm:editLine", "nobody", null);
        page(device).reads("chain", "not linked");
        var idle = new Linphone(folder.resolve("phone"));
        try (idle) {
            Wait.until("the phone has no account any more", () -> !idle.kept().contains("sip:188@") && listed(idle).contains("No proxies defined"));
        }
        assertFalse(idle.kept().contains(password("188")) || idle.kept().contains(known), idle::kept);
    }

    @Test
    void aPhoneRegistersWithWhatAYealinksFileSays() throws Exception {
        user("Annie Easley", "189");
        var device = hardware("MAC", MAC, "Yealink", "T46U");
        link(device, "mend:link", "Annie Easley", "189@");
        var own = Stored.ofDevice(MAC);
        var file = settings(Phone.get(MAC + ".cfg", "Authorization", Phone.basic(own.user(), own.password())).body());
        assertEquals("127.0.0.1", file.get("account.1.outbound_proxy.1.address"));
        var port = Integer.parseInt(file.get("account.1.outbound_proxy.1.port"));
        assertEquals(registrar.port(), port);
        var user = file.get("account.1.user_name");
        var domain = file.get("account.1.sip_server.1.address");

        assertFalse(Sipp.registers(folder, port, user, domain, file.get("account.1.auth_name"), "wrong", YEALINK));
        assertFalse(Sipp.registers(folder, port, "100", domain, file.get("account.1.auth_name"), file.get("account.1.password"), YEALINK), "somebody else's address");
        page(device).reads("lines", "not registered");
        assertTrue(Sipp.registers(folder, port, user, domain, file.get("account.1.auth_name"), file.get("account.1.password"), YEALINK), registrar::said);
        Wait.until("the fetch is on record", () -> page(device).text("status").equals("Registered"));
        browser.reads("chain", "knows it since today").reads("lines", "registered").reads("lines", YEALINK).reads("lines", "127.0.0.1");
        browser.go("customer/hardware.xhtml?q=" + MAC).quiet().reads("hardwareForm:hardware", "Registered");

        whatCannotBeReadIsUnknown(device);
    }

    /** Neither a table that is away nor one whose moments nobody can read makes a phone that is there "not registered". */
    private void whatCannotBeReadIsUnknown(String device) throws Exception {
        Kamailio.asRoot("rename table kamailio.location to kamailio.elsewhere;");
        page(device).reads("chain", "unknown").reads("lines", "unknown").reads("status", "Ready");
        Kamailio.asRoot("rename table kamailio.elsewhere to kamailio.location;");
        Wait.until("the registrar is asked again", () -> page(device).text("lines").contains(YEALINK));
        Kamailio.asRoot("alter table kamailio.location drop column last_modified; alter table kamailio.location add column last_modified datetime not null default current_timestamp();");
        page(device).reads("lines", "unknown");
    }

    @Test
    void theRegistrarSeesItsViewAndNothingElse() throws SQLException {
        try (var kamailio = Kamailio.toSubscribers()) {
            assertTrue(rows(kamailio, "select * from subscriber") > 0);
            for (var table : List.of("sip_account", "tenant", "user", "device", "audit_entry", "flyway_schema_history")) refused(kamailio, "select * from " + table);
            refused(kamailio, "update subscriber set ha1 = ''");
            refused(kamailio, "create table mine (id int)");
        }
        try (var linecard = Kamailio.toLocations()) {
            assertEquals(0, rows(linecard, "select * from location"));
            for (var statement : List.of("delete from location", "select * from version", "select * from linecard.subscriber", "select * from linecard.sip_account")) refused(linecard, statement);
        }
    }

    private static void refused(Connection connection, String statement) {
        assertTrue(assertThrows(SQLSyntaxErrorException.class, () -> rows(connection, statement)).getMessage().contains("denied"), statement);
    }

    private static int rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(query);
            int rows = 0;
            while (statement.getResultSet().next()) rows++;
            return rows;
        }
    }

    /** Waits until the phone, its registrar and the portal agree that it is registered. @return what the phone calls itself */
    private String registered(Linphone phone, String device, String user) {
        Wait.until("linphonec is registered", () -> {
            phone.type("status register");
            return phone.said().contains("registered, identity=");
        });
        var agent = agentOf(user);
        assertTrue(agent.startsWith("Linphonec/"), agent);
        Wait.until("the fetch is on record", () -> page(device).text("status").equals("Registered"));
        browser.reads("chain", "knows it since today").reads("lines", "since today").reads("lines", agent).reads("lines", "127.0.0.1");
        return agent;
    }

    /** Of the one phone that registered the account. */
    private static String agentOf(String user) {
        try (var locations = Kamailio.toLocations(); var statement = locations.prepareStatement("select max(user_agent) from location where username = ? having count(*) = 1")) {
            statement.setString(1, user);
            var row = statement.executeQuery();
            assertTrue(row.next(), "it is registered, but not once");
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void shoot(String user, String device) {
        for (var width : List.of(1440, 390)) {
            for (var scheme : List.of("light", "dark")) {
                browser.size(width, 900).scheme(scheme);
                page(device);
                picture("device", width, scheme);
                browser.go("customer/user-phones.xhtml?id=" + user).quiet().reads("phones", "registered");
                picture("phones", width, scheme);
                browser.click(By.cssSelector("#phones button")).quiet().reads("registration", "from 127.0.0.1");
                picture("phone", width, scheme);
            }
        }
        browser.size(1440, 900).scheme("light");
    }

    private void picture(String what, int width, String scheme) {
        browser.shoot(Path.of("target/screenshots/registered-" + what + "-" + width + "-" + scheme + ".png"));
        assertEquals(0L, browser.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth"), what + " is too wide");
    }

    private Browser page(String device) {
        return browser.go("customer/device.xhtml?id=" + device).quiet();
    }

    private void registerAt(String host, String port) {
        var customer = Stored.rows("select id from tenant where path = 'acme/widgets/'").get(0).get(0);
        browser.go("reseller/customer.xhtml?id=" + customer).type("customerForm:registrar", host).type("customerForm:port", port).click("customerForm:save").until("customers.xhtml");
    }

    /** Somebody with one phone. */
    private String user(String name, String extension) {
        browser.go("customer/users.xhtml?of=acme/widgets").quiet().click("add").type("profileForm:name", name).type("profileForm:extension", extension).click("profileForm:save").until("id=");
        var id = idOf(browser.url());
        browser.go("customer/user-phones.xhtml?id=" + id).click("addForm:addPhone").type("accountForm:userName", extension).click("accountForm:save").reads("phones", extension);
        return id;
    }

    private String hardware(String kind, String identity, String vendor, String model) {
        browser.go("customer/hardware-add.xhtml?of=acme/widgets").quiet().pick("hardwareForm:kind", kind).type("hardwareForm:identity", identity).leave().quiet();
        browser.pick("hardwareForm:vendor", vendor).pick("hardwareForm:model", model).click("hardwareForm:save").until("device.xhtml");
        return idOf(browser.url());
    }

    private void link(String device, String button, String user, String account) {
        page(device).click(button).quiet().pick("lineForm:user", user);
        if (account != null) browser.pick("lineForm:account", account);
        browser.click("lineForm:save").quiet();
    }

    /** The address by which a phone that knows nothing yet gets its file. */
    private String firstContact(String device) {
        page(device).click("setUp:code").quiet().click("softphoneForm:make").quiet();
        return browser.text("linkUrl");
    }

    private static String password(String user) {
        return Stored.sipPassword(user, DOMAIN);
    }

    private static String listed(Linphone phone) {
        phone.type("proxy list");
        return phone.said();
    }

    private static Map<String, String> settings(String file) {
        return file.lines().filter(line -> line.startsWith("account.1.")).map(line -> line.split(" = ", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String idOf(String url) {
        return url.replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }
}
