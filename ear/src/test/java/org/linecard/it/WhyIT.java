package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Whatever the page of a device says, it says why; and of a secret it says where it comes from, without telling it. */
@ExtendWith(ArquillianExtension.class)
class WhyIT {

    private static final String BENCH = "805ec0000005";
    private static final String WORKSHOP = "805ec0000002";

    /** What names something and leads to no reason: of facts, of the line under the heading, of the boxes of the chain, of the heads of the lines. */
    private static final String MUTE = """
        const sub = [...document.querySelector('.sub').childNodes].filter(n => n.nodeType === 3).map(n => n.textContent.replace(/·/g, '').trim());
        const mute = s => [...document.querySelectorAll(s)].filter(e => !e.querySelector('a.asks')).map(e => e.textContent.trim());
        const heads = [...document.querySelectorAll('#lines th')].slice(1).filter(e => !e.dataset.word && !e.querySelector('.sr')).map(e => e.textContent);
        return [...sub, ...mute('main dt'), ...mute('.node small'), ...mute('h1'), ...heads].filter(t => t).join(', ')""";
    /** Those that are answered on the Settings tab; why it was refused stands on the list of phones that knock. */
    private static final String ASKED = """
        const words = [...document.querySelectorAll('#lines th[data-word]')].map(e => e.dataset.word);
        const lines = [...document.querySelectorAll('#lines tbody td:first-child')].flatMap(td => words.map(word => 'why-' + td.textContent.trim() + '-' + word));
        return [...new Set([...[...document.querySelectorAll('a.asks')].filter(a => a.hash).map(a => a.hash.substring(1)), ...lines])].join(' ')""";
    /** A word that nobody says anything about tells just that. */
    private static final String UNANSWERED = """
        return '%s'.split(' ').filter(id => !document.querySelector('#' + id + ' tr.won') && !(document.getElementById(id) || {textContent: ''}).textContent.includes('Nobody says')).join(', ')""";

    private Browser browser;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @AfterEach
    void leave() {
        if (browser != null) browser.close();
    }

    @Test
    void everyWordOfEveryDevicesPageHasItsReason() {
        browser = Browser.of("admin");
        var devices = Stored.rows("select id, identity from device where identity like '805ec0000%' or vendor = 'Linphone'");
        assertTrue(devices.size() > 8, () -> "only " + devices);
        for (var device : devices) {
            browser.go("customer/device.xhtml?id=" + device.get(0)).quiet();
            assertEquals("", browser.js(MUTE), device.get(1));
            var asked = (String) browser.js(ASKED);
            assertTrue(asked.split(" ").length > 15, () -> device.get(1) + " asks only " + asked);
            browser.go("customer/device-settings.xhtml?id=" + device.get(0)).quiet();
            assertEquals("", browser.js(UNANSWERED.formatted(asked)), device.get(1));
            assertFalse(browser.text().contains("???"), device.get(1));
        }
    }

    @Test
    void aFactSaysWhoWroteItAndAConclusionFromWhat() {
        var id = idOf(WORKSHOP);
        browser = Browser.of("widgets").go("customer/device-edit.xhtml?id=" + id).quiet();
        browser.type("deviceForm:notes", "Loud bell").type("deviceForm:adminPassword", "typed-By-A-Person-1").click("deviceForm:save").until("device.xhtml").quiet();
        browser.click(By.cssSelector("dt a[href$='why-device-notes']")).until("#why-device-notes").quiet();
        browser.reads("why-device-notes", "Loud bell").reads("why-device-notes", "widgets").reads("why-device-notes", "today");
        browser.go("customer/device-settings.xhtml?id=" + id + "#why-device-status").reads("why-device-status", "No phone on any line").reads("why-device-status", "life cycle").reads("why-device-status", "account");
        browser.click(By.cssSelector("#why-device-admin-password summary")).reads("why-device-admin-password", "Typed by a person").reads("why-device-admin-password", "widgets");
    }

    @Test
    void aSecretTellsItsOriginAndNotItself() {
        var id = idOf(BENCH);
        browser = Browser.of("acme").go("customer/device.xhtml?id=" + id).quiet();
        browser.click("more").click("newPassword").click("renewPasswordForm:do").reads("messages", "new provisioning password");
        browser.go("customer/device-settings.xhtml?id=" + id + "#why-provisioning-password").quiet();
        browser.reads("why-provisioning-password", "Generated").reads("why-provisioning-password", "acme").reads("why-provisioning-password", "today");
        var page = (String) browser.js("return document.documentElement.outerHTML");
        assertFalse(page.contains(Stored.ofDevice(BENCH).password()), "the provisioning password");
        for (var password : Stored.sipPasswordsOf(BENCH)) assertFalse(page.contains(password), "a SIP password");
    }

    private static String idOf(String identity) {
        return Stored.rows("select id from device where identity = ?", identity).get(0).get(0);
    }
}
