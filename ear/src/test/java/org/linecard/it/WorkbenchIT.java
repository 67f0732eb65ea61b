package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reseller makes a template its own in the browser, and phones get it: its customers' phones, and no others. */
@ExtendWith(ArquillianExtension.class)
class WorkbenchIT {

    private static final String OWN = "805ec0000001";
    private static final String FOREIGN = "805ec0000201";
    private static final String LINE = "features.own_line = 7";

    private Browser browser;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @BeforeEach
    void login() {
        browser = Browser.of("acme");
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void fromACopyToAFileAndBack() {
        browser.go("reseller/templates.xhtml").click("openCopy").pick("copyTemplateForm:pack", "Yealink").pick("copyTemplateForm:template", "phone.cfg").click("copyTemplateForm:copy");
        browser.until("template.xhtml").reads("Not published");
        var own = browser.value("templateForm:text");
        assertTrue(own.startsWith("#!version:1.0.0.1"));
        assertEquals(true, browser.js("return document.querySelector('.painted .token') !== null"), "the text is coloured");

        write(own + "{{ device.mca }}\n");
        browser.click("templateForm:publish").reads("did you mean \"device.mac\"?").reads("Cannot be published");
        assertFalse(file(OWN).contains(LINE));

        write(own + "account.77.enable = 1\n");
        browser.click("templateForm:check").reads("counts up to 77");

        write(own + LINE + "\n");
        browser.pick("templateForm:sample", "t46u-one-line").click("templateForm:check").reads("All samples render").reads(LINE);
        browser.click("templateForm:save").reads("The draft was saved");
        assertFalse(file(OWN).contains(LINE), "a draft changes nothing");
        browser.click("templateForm:publish").reads("Phones get this");
        assertTrue(file(OWN).contains(LINE));
        assertFalse(file(FOREIGN).contains(LINE), "another reseller's customer");

        browser.click(org.openqa.selenium.By.cssSelector("details.more summary")).click("openWithdraw").click("withdrawEditionForm:do").reads("vendor's own text again");
        assertFalse(file(OWN).contains(LINE));
    }

    @Test
    void whatItWasMadeFromIsToldAndWhetherThePackIsStillThat() {
        var id = Stored.rows("select id from edition where template = 'settings.cfg'").get(0).get(0);
        var before = Stored.rows("select base_revision, base from edition where id = ?", id).get(0);
        try {
            browser.go("reseller/template.xhtml?id=" + id).reads("origin", before.get(0)).reads("origin", "what the pack is today");
            Stored.change("update edition set base_revision = 'earlier' where id = ?", id);
            browser.go("reseller/template.xhtml?id=" + id).reads("origin", "Made from version earlier").reads("origin", "is the same");
            Stored.change("update edition set base = concat(base, 'an old line') where id = ?", id);
            browser.go("reseller/template.xhtml?id=" + id).reads("origin", "has changed since").reads("baseChanges", "an old line");
            browser.click("templateForm:rebase").quiet().reads("origin", "what the pack is today");
        } finally {
            Stored.change("update edition set base_revision = ?, base = ? where id = ?", before.get(0), before.get(1), id);
        }
    }

    private void write(String text) {
        browser.js("const f = document.getElementById('templateForm:text'); f.value = " + quoted(text) + "; f.dispatchEvent(new Event('input'))");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String file(String device) {
        var own = Stored.ofDevice(device);
        var answer = Phone.getByDigest("MD5", device + ".cfg", own.user(), own.password());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }
}
