package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/**
 * The confusion that Linecard is about, walked through by a person with a browser and a phone that fetches its file: a user cannot register,
 * hardware alone cannot register, a line linked to a phone can, and the file holds exactly that phone's credentials.
 */
@ExtendWith(ArquillianExtension.class)
class StoryIT {

    private static final String MAC = "80:5E:C0:AA:00:01";
    private static final String ID = "805ec0aa0001";

    private Browser browser;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @BeforeEach
    void login() {
        browser = Browser.of("widgets");
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void fromAUserWhoCannotRegisterToAPhoneThatCan() {
        var user = addUser();
        var device = addHardware();
        var provisioning = reveal(device);

        var before = file(provisioning);
        assertEquals("0", before.get("account.1.enable"));
        assertTrue(before.entrySet().stream().noneMatch(e -> e.getKey().matches("account\\.\\d+\\.(user_name|auth_name|password)") && !e.getValue().equals("%NULL%")), before.toString());

        var password = addPhone(user);
        link(device);
        var linked = file(provisioning);
        assertEquals("1", linked.get("account.1.enable"));
        assertEquals("177", linked.get("account.1.user_name"));
        assertEquals("177", linked.get("account.1.auth_name"));
        assertEquals(password, linked.get("account.1.password"));
        assertEquals(1, linked.values().stream().filter(password::equals).count());

        var next = newPassword(user);
        assertNotEquals(password, next);
        var after = file(provisioning);
        assertEquals(next, after.get("account.1.password"));
        assertFalse(after.containsValue(password));
    }

    private String addUser() {
        browser.go("customer/users.xhtml").click("add").type("profileForm:name", "Dorothy Vaughan").type("profileForm:extension", "177").click("profileForm:save");
        browser.until("id=").reads("annot register");
        var id = idOf(browser.url());
        browser.go("customer/user-phones.xhtml?id=" + id).reads("noPhones", "No phone yet");
        return id;
    }

    private String addHardware() {
        browser.go("customer/hardware-add.xhtml").type("hardwareForm:identity", MAC).leave().quiet();
        browser.pick("hardwareForm:vendor", "Yealink").pick("hardwareForm:model", "T46U").click("hardwareForm:save");
        browser.until("device.xhtml").reads("why", "is linked to a phone");
        return idOf(browser.url());
    }

    private String reveal(String device) {
        browser.go("customer/device.xhtml?id=" + device).click("provisioning:passwordReveal").quiet();
        return secret("provisioning:password");
    }

    private String addPhone(String user) {
        browser.go("customer/user-phones.xhtml?id=" + user).click("addForm:addPhone").type("accountForm:userName", "177").click("accountForm:save").reads("phones", "177");
        return revealPhone(user);
    }

    private String newPassword(String user) {
        browser.go("customer/user-phones.xhtml?id=" + user).click(By.cssSelector("#phones button")).click("accountForm:newPassword").quiet();
        return revealPhone(user);
    }

    private String revealPhone(String user) {
        browser.go("customer/user-phones.xhtml?id=" + user).click(By.cssSelector("#phones button")).click("accountForm:passwordReveal").quiet();
        return secret("accountForm:password");
    }

    private void link(String device) {
        browser.go("customer/device.xhtml?id=" + device).click("mend:link").pick("lineForm:user", "Dorothy Vaughan").pick("lineForm:account", "177@").click("lineForm:save");
        browser.reads("chain", "Dorothy Vaughan").reads("chain", "177");
    }

    /** The text beside the reveal button, once it is no longer dots. */
    private String secret(String group) {
        browser.see(group);
        var shown = browser.all(By.cssSelector("[id='" + group + "'] .mono")).get(0);
        var text = shown.getText();
        assertTrue(text.matches("[A-Za-z0-9]{16,}"), "still masked");
        return text;
    }

    private Map<String, String> file(String password) {
        var file = Phone.get(ID + ".cfg", "Authorization", Phone.basic(ID, password));
        assertEquals(200, file.statusCode());
        return file.body().lines().filter(line -> line.contains(" = ") && !line.startsWith("#")).map(line -> line.split(" = ", 2))
            .filter(pair -> !pair[0].equals("static.security.user_password"))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private String idOf(String url) {
        return url.replaceAll(".*[?&]id=(\\d+).*", "$1");
    }
}
