package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page, light and dark, on a desk and on a phone: it comes, fits the width, names each input, lacks no text, and reports no error of a
 * script or a style. The pictures lie in {@code target/screenshots}, for eyes.
 */
@ExtendWith(ArquillianExtension.class)
class PagesIT {

    private static final String UNNAMED = """
        return [...document.querySelectorAll('main input, main select, main textarea, main button')].filter(e => e.type !== 'hidden' && e.offsetParent !== null
          && !(e.labels && e.labels.length) && !e.getAttribute('aria-label') && !e.getAttribute('aria-labelledby') && !e.textContent.trim() && !e.value && !e.title)
          .map(e => e.outerHTML.substring(0, 120)).join('\\n')""";
    private static final String TOO_WIDE = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @Test
    void everyPageIsFitToBeSeen() {
        somebodyKnocks();
        try (var browser = Browser.of("admin")) {
            for (var width : List.of(1440, 390)) {
                for (var scheme : List.of("light", "dark")) {
                    browser.size(width, width == 390 ? 844 : 900).scheme(scheme);
                    for (var page : Pages.all()) look(browser, page, address(page), width + "-" + scheme);
                    look(browser, "customer/softphone.xhtml", softphone(), width + "-" + scheme);
                }
            }
        }
    }

    /** An unknown phone and one with a wrong password; a scan from elsewhere was before. */
    private static void somebodyKnocks() {
        Stored.change("insert into knock (id, knock_key, owner_path, place, address, agent, file, vendor, model, verdict, times, identities, examples, first_at, last_at) values (nextval(ids), 'CROWD 203.0.113.9 Yealink', '', "
            + "'203.0.113.9', '203.0.113.9', 'curl/8.5.0', '805ec0fffffe.cfg', 'Yealink', '', 'CROWD', 100017, 99874, '805ec0fffffe, 805ec0aa0001, 805ec0aa0002, 805ec0aa0003', utc_timestamp() - interval 2 hour, utc_timestamp() - interval 1 hour)");
        for (var mac : List.of("805ec0abcdef", "805ec0000101")) Phone.get(mac + ".cfg", "Authorization", Phone.basic(mac, "wrong"), "User-Agent", "Yealink SIP-T46U 108.86.0.75 " + mac);
        Wait.until("they are on the list", () -> Stored.rows("select id from knock where identity in ('805ec0abcdef', '805ec0000101')").size() == 2);
    }

    private static void look(Browser browser, String page, String address, String as) {
        browser.go(address).quiet().see("main");
        browser.shoot(Path.of("target/screenshots", page.replace("/", "-").replace(".xhtml", "-" + as + ".png")));
        assertEquals(0L, browser.js(TOO_WIDE), page + " is too wide: " + as);
        assertEquals("", browser.js(UNNAMED), page + " has inputs without a name");
        assertFalse(browser.text().contains("???"), page + " lacks a text");
        assertFalse(browser.text().contains("Something went wrong"), page + " fails");
        assertTrue(browser.all(org.openqa.selenium.By.tagName("h1")).stream().anyMatch(h -> !h.getText().isBlank()), page + " has no heading");
    }

    /** The page of a device that is a program has a card that no other has. */
    private static String softphone() {
        return "customer/device.xhtml?id=" + Stored.rows("select id from device where vendor = 'Linphone' order by id").get(0).get(0);
    }

    /** Filled pages say more than empty ones. */
    private static String address(String page) {
        if (!Pages.withId().contains(page)) return page;
        var row = switch (Pages.entity(page)) {
            case "device" -> Stored.rows("select id from device where identity = '805ec0000101'");
            case "edition" -> Stored.rows("select id from edition where template = 'settings.cfg'");
            case "stored_layer" -> Stored.rows("select id from stored_layer where owner_path = 'acme/widgets/' and name = 'Reception'");
            case "user" -> Stored.rows("select id from user where name = 'Ada Lovelace'");
            default -> Stored.rows("select id from tenant where path = 'acme/widgets/'");
        };
        return page + "?id=" + row.get(0).get(0);
    }
}
