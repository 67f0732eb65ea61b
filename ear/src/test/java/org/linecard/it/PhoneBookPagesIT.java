package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** People keep their phone books: by hand, from files, each their own. */
@ExtendWith(ArquillianExtension.class)
class PhoneBookPagesIT {

    private static final String PAGE = "customer/phone-book.xhtml";

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
    void aContactIsAddedFoundChangedAndDeleted() {
        browser = Browser.of("widgets").go(PAGE).quiet();
        browser.click("addForm:add").quiet().type("contactForm:lastName", "Lamport").type("contactForm:number1", "call me").click("contactForm:save").quiet();
        browser.reads("contactForm:number1Message", "as it is dialled");
        assertEquals("Lamport", browser.value("contactForm:lastName"));
        browser.type("contactForm:number1", "020 7946 0177").type("contactForm:number2", "+1 212 555 0123").click("contactForm:save").until("of=acme").reads("messages", "Lamport is in the phone book");
        assertEquals(List.of(List.of("work +442079460177, mobile +12125550123", "acme/widgets/")), Stored.rows("select numbers, owner_path from contact where last_name = 'Lamport'"));
        for (var found : List.of("lamp", "7946%200177", "00442079460177")) browser.go(PAGE + "?q=" + found).reads("Lamport").reads("020 7946 0177").reads("+1 212-555-0123");
        browser.go(PAGE + "?q=nobody").reads("Nobody found");
        browser.go(PAGE + "?q=lamport").quiet().click(By.xpath("//tr[contains(., 'Lamport')]//button")).quiet();
        fitsAPhone("phone-book-contact");
        browser.type("contactForm:firstName", "Leslie").type("contactForm:number2", "").click("contactForm:save").until("of=acme").reads("messages", "was saved").reads("Leslie Lamport");
        browser.go(PAGE + "?q=lamport").quiet().click(By.xpath("//tr[contains(., 'Lamport')]//button")).quiet().click("deleteContactOpen").click("deleteContactForm:do").until("of=acme").reads("messages", "no longer");
        assertEquals(List.of(List.of("0")), Stored.rows("select count(*) from contact where last_name = 'Lamport'"));
    }

    @Test
    void aFileIsLookedAtRowByRowAndTakenOnlyWhenSomebodySaysSo() throws IOException {
        browser = Browser.of("globex").go("customer/phone-book-import.xhtml?of=globex/initech").quiet();
        browser.click("fileForm:check").quiet().reads("fileForm:fileMessage", "Choose a file");
        var file = file("contacts.csv", ("First name;Last name;Work;Shoe size\r\nBill;Lumbergh;(212) 555-0101;44\r\nTom;Smykowski;call me;\r\n<b>Bob</b>;Slydell;212-555-0102;\r\nBob;Pörter;1;\r\nBill;Lumbergh;+1 212 555 0101;\r\n").getBytes(Charset.forName("windows-1252")));
        browser.choose("fileForm:file", file).click("fileForm:check").quiet().reads("good", "2 good").reads("duplicates", "1 there already").reads("refused", "2 refused");
        browser.reads("verdicts", "Work: Use a number").reads("verdicts", "Last name: Some bytes are not UTF-8").reads("Shoe size").reads("<b>Bob</b>");
        browser.shoot(Path.of("target/screenshots/phone-book-verdicts-1440-light.png"));
        fitsAPhone("phone-book-verdicts");
        assertEquals(List.of(List.of("0")), Stored.rows("select count(*) from contact where owner_path = 'globex/initech/'"));
        browser.click("takeForm:forget").quiet().pick("fileForm:encoding", "Windows-1252").choose("fileForm:file", file).click("fileForm:check").quiet().reads("good", "3 good");
        browser.click("takeForm:take").until("of=globex").reads("messages", "3 contacts were added").reads("Bob Pörter");
        assertEquals(List.of(List.of("work +12125550101"), List.of("work 1"), List.of("work +12125550102")), Stored.rows("select numbers from contact where owner_path = 'globex/initech/' order by last_name"));
        browser.go("customer/phone-book-import.xhtml?of=globex/initech").choose("fileForm:file", file).pick("fileForm:encoding", "Windows-1252").click("fileForm:check").quiet().reads("duplicates", "4 there already");
        assertFalse(browser.see("takeForm:take").isEnabled());
        Stored.change("delete from contact where owner_path = 'globex/initech/'");
    }

    @Test
    void whatIsNoListOfContactsIsRefusedAtTheField() throws IOException {
        browser = Browser.of("widgets").go("customer/phone-book-import.xhtml").quiet();
        browser.choose("fileForm:file", file("sheet.xlsx", "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))).click("fileForm:check").quiet().reads("fileForm:fileMessage", "spreadsheet itself");
        browser.choose("fileForm:file", file("large.csv", new byte[3 << 20])).click("fileForm:check").quiet().reads("fileForm:fileMessage", "larger than 2 MB");
        browser.choose("fileForm:file", file("names.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))).click("fileForm:check").quiet().reads("fileForm:fileMessage", "must name the columns");
    }

    @Test
    void aResellersBookIsForAllItsCustomersAndSeenByTheResellerOnly() {
        browser = Browser.of("acme").go(PAGE).quiet().reads("Widgets Ltd").click("own").until("of=acme");
        browser.click("addForm:add").quiet().type("contactForm:company", "Power company").type("contactForm:number1", "105").click("contactForm:save").until("of=acme").reads("Power company");
        assertEquals(List.of(List.of("acme/")), Stored.rows("select owner_path from contact where company = 'Power company'"));
        browser.go(PAGE).quiet().click("addForm:add").quiet().type("contactForm:company", "Whose").type("contactForm:number1", "106").click("contactForm:save").quiet().reads("contactForm:ownerMessage", "whose book");
        browser.pick("contactForm:owner", "Gadgets").click("contactForm:save").until("phone-book").reads("Whose");
        assertEquals(List.of(List.of("acme/gadgets/")), Stored.rows("select owner_path from contact where company = 'Whose'"));
        browser.close();
        browser = Browser.of("widgets").go(PAGE).quiet().reads("Joan Clarke");
        assertFalse(browser.text().contains("Power company") || browser.text().contains("Whose"));
        browser.go(PAGE + "?of=acme/").reads("not");
        assertFalse(browser.text().contains("Power company"));
    }

    @Test
    void aUserHasABookOfItsOwn() {
        var ada = Stored.rows("select id from user where name = 'Ada Lovelace'").get(0).get(0);
        browser = Browser.of("widgets").go("customer/user-contacts.xhtml?id=" + ada).quiet().reads("Charles Babbage");
        browser.click("addForm:add").quiet().type("contactForm:lastName", "Somerville").type("contactForm:number1", "07400 111222").click("contactForm:save").until("user-contacts").reads("Somerville");
        assertEquals(List.of(List.of(ada)), Stored.rows("select user_id from contact where last_name = 'Somerville'"));
        browser.go(PAGE).quiet().reads("Joan Clarke");
        assertFalse(browser.text().contains("Somerville"));
    }

    @Test
    void aBookLeavesAsAFile() {
        browser = Browser.of("widgets").go(PAGE).quiet();
        var csv = (String) browser.js("""
            const form = document.getElementById('exportForm'), data = new URLSearchParams(new FormData(form));
            data.append('exportForm:csv', 'exportForm:csv');
            const request = new XMLHttpRequest(); request.open('POST', form.action, false); request.send(data);
            return request.getResponseHeader('Content-Disposition') + '\\n' + request.responseText;""");
        assertTrue(csv.startsWith("attachment") && csv.contains("phone-book-acme-widgets.csv"), csv);
        assertTrue(csv.contains("Joan,Clarke,Bletchley Bearings,020 7946 0151,07400 123456"), csv);
        assertTrue(csv.contains("'+49 30 901820"), csv);
    }

    private void fitsAPhone(String page) {
        browser.size(390, 844).shoot(Path.of("target/screenshots", page + "-390-light.png"));
        assertEquals(0L, browser.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth"), page);
        browser.size(1440, 900);
    }

    private static Path file(String name, byte[] bytes) throws IOException {
        return Files.write(Files.createTempDirectory(Files.createDirectories(Path.of("target", "uploads")), "it").resolve(name), bytes);
    }
}
