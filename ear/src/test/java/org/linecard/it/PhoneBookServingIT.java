package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Phones of the demonstration ask for their directory, and others for what is not theirs. */
@ExtendWith(ArquillianExtension.class)
class PhoneBookServingIT {

    private static final String DESK = "805ec0000001";
    private static final String BOOK = DESK + "-book.xml";
    private static final String UNKNOWN = "805ec0fffffe-book.xml";
    private static final String OF_GADGETS = "805ec0000101";
    private static final String OF_INITECH = "805ec0000201";
    private static final String OF_KATHERINE = "805ec0000004";

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @Test
    void theFileOfAPhoneTellsItWhereItsDirectoryIsAndHowToProveItself() {
        var file = ask(DESK, DESK + ".cfg").body();
        assertTrue(file.contains("\nremote_phonebook.data.1.url = " + Servers.settings().publicUrl() + "/p/" + BOOK + "?q=#SEARCH\n"), file);
        assertTrue(file.contains("\nremote_phonebook.data.1.username = " + DESK + "\n"), file);
        assertTrue(file.contains("\nremote_phonebook.data.1.password = demo-device-1\n"), file);
    }

    @Test
    void aDeviceShowsItsOwnCompanyItsResellerAndItsUsers() {
        var names = names(ask(DESK, BOOK));
        assertTrue(names.containsAll(List.of("Ada Lovelace", "Joan Clarke", "Soho Taxi", "Acme Telecom", "Charles Babbage")), names::toString);
        assertFalse(names.contains("Alan Turing"), "a user without a phone cannot be called");
        assertEquals(names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), names);
        assertFalse(names(ask(OF_KATHERINE, OF_KATHERINE + "-book.xml")).contains("Charles Babbage"), "that is Ada's");
        var abroad = names(ask(OF_GADGETS, OF_GADGETS + "-book.xml"));
        assertTrue(abroad.containsAll(List.of("Lise Meitner", "Acme Telecom")), abroad::toString);
        assertFalse(abroad.stream().anyMatch(List.of("Ada Lovelace", "Joan Clarke", "Charles Babbage")::contains), abroad::toString);
        assertFalse(names(ask(OF_INITECH, OF_INITECH + "-book.xml")).contains("Acme Telecom"));
        assertEquals(List.of("100", "+442079460100"), numbers(ask(DESK, BOOK), "Ada Lovelace"));
        assertEquals(List.of("+442079460151", "+447400123456"), numbers(ask(DESK, BOOK), "Joan Clarke"));
    }

    @Test
    void whoeverIsNotTheDeviceIsRefusedAsEverywhere() {
        var expected = face(Phone.get(UNKNOWN));
        assertEquals(expected, face(Phone.get(BOOK)));
        assertEquals(expected, face(Phone.get(BOOK + "?q=joan")));
        assertEquals(expected, face(Phone.get(BOOK, "Authorization", Phone.basic(DESK, "wrong"))));
        assertEquals(expected, face(ask(OF_GADGETS, BOOK)));
        assertEquals(expected, face(ask(DESK, OF_GADGETS + "-book.xml")));
        var inactive = "805ec0000003";
        assertEquals(expected, face(ask(inactive, inactive + "-book.xml")));
    }

    @Test
    void aPhoneSearchesAlsoByDigest() {
        assertEquals(List.of("Joan Clarke"), names(ask(DESK, BOOK + "?q=joan")));
        assertEquals(List.of("Joan Clarke"), names(ask(DESK, BOOK + "?q=cla%20JO")));
        assertEquals(List.of("Joan Clarke"), names(ask(DESK, BOOK + "?q=020%207946%200151")));
        assertEquals(List.of("Ada Lovelace"), names(ask(DESK, BOOK + "?q=love")));
        assertEquals(List.of(), names(ask(DESK, BOOK + "?q=nobody")));
        assertEquals(names(ask(DESK, BOOK)), names(ask(DESK, BOOK + "?q=%23SEARCH")));
        for (var odd : List.of("?q=%00", "?q=%zz", "?page=x", "?page=0", "?q=" + "x".repeat(2000), "?%22%3E%3C")) assertEquals(200, ask(DESK, BOOK + odd.replace("%zz", "%25zz")).statusCode(), odd);
        assertEquals(List.of("Joan Clarke"), names(Phone.getByDigest("MD5", BOOK + "?q=joan", DESK, "demo-device-1")));
    }

    @Test
    void whatAPhoneHasAlreadyIsNotSentAgain() {
        var first = ask(DESK, BOOK + "?q=joan");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals("private, no-store", first.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("application/xml;charset=utf-8", first.headers().firstValue("Content-Type").orElseThrow().replace(" ", "").toLowerCase());
        assertEquals(304, ask(DESK, BOOK + "?q=joan", "If-None-Match", tag).statusCode());
        assertEquals(200, ask(DESK, BOOK, "If-None-Match", tag).statusCode());
        Stored.change("update contact set company = 'Elsewhere', first_name = 'Joanna' where first_name = 'Joan' and owner_path = 'acme/widgets/'");
        assertEquals(200, ask(DESK, BOOK + "?q=joan", "If-None-Match", tag).statusCode());
        Stored.change("update contact set company = 'Bletchley Bearings', first_name = 'Joan' where first_name = 'Joanna' and owner_path = 'acme/widgets/'");
    }

    @Test
    void aBookThatIsLongerThanAnAnswerComesInPages() {
        var owner = Stored.rows("select id from tenant where path = 'globex/initech/'").get(0).get(0);
        var rows = IntStream.range(0, 600).mapToObj(i -> String.format("(nextval(ids), %s, 'globex/initech/', 1, 'Number %03d', 'work %d', 'number %03d')", owner, i, 1000 + i, i)).collect(Collectors.joining(", "));
        Stored.change("insert into contact (id, owner_id, owner_path, version, last_name, numbers, sort_name) values " + rows);
        try {
            var all = new ArrayList<String>();
            var first = names(ask(OF_INITECH, OF_INITECH + "-book.xml"));
            assertEquals(500, first.size());
            all.addAll(first);
            all.addAll(names(ask(OF_INITECH, OF_INITECH + "-book.xml?page=2")));
            assertEquals(602, all.size(), "with the two users who have a phone");
            assertEquals(602, new HashSet<>(all).size());
            assertEquals(List.of(), names(ask(OF_INITECH, OF_INITECH + "-book.xml?page=3")));
            assertEquals(100, names(ask(OF_INITECH, OF_INITECH + "-book.xml?q=number%204")).stream().filter(it -> it.startsWith("Number 4")).count());
        } finally {
            Stored.change("delete from contact where last_name like 'Number %'");
        }
    }

    @Test
    void aDirectoryCanBeSwitchedOffOrBeAStrangers() {
        var device = Stored.rows("select id from device where identity = ?", OF_GADGETS).get(0).get(0);
        try {
            Stored.change("update device set vars = 'phonebook = \"none\"' where id = ?", device);
            assertEquals(404, ask(OF_GADGETS, OF_GADGETS + "-book.xml").statusCode());
            assertTrue(ask(OF_GADGETS, OF_GADGETS + ".cfg").body().contains("\nremote_phonebook.data.1.url = %NULL%\n"));
            Stored.change("update device set vars = 'phonebook = \"https://books.example/all.xml\"' where id = ?", device);
            var elsewhere = ask(OF_GADGETS, OF_GADGETS + ".cfg").body();
            assertTrue(elsewhere.contains("\nremote_phonebook.data.1.url = https://books.example/all.xml\n"), elsewhere);
            assertTrue(elsewhere.contains("\nremote_phonebook.data.1.password = %NULL%\n"), elsewhere);
            Stored.change("update device set phone_book_uri = 'https://books.example/own.xml' where id = ?", device);
            assertTrue(ask(OF_GADGETS, OF_GADGETS + ".cfg").body().contains("\nremote_phonebook.data.1.url = https://books.example/own.xml\n"));
        } finally {
            Stored.change("update device set vars = null, phone_book_uri = null where id = ?", device);
        }
    }

    /** From the person's file to the phone's screen. */
    @Test
    void whatAPersonImportsThePhoneFindsAtOnce() throws IOException {
        var file = Files.writeString(Files.createDirectories(Path.of("target", "uploads")).resolve("story.csv"), "Name,Work\n\"Ångström & <Söhne> \"\"GmbH\"\"\",020 7946 0199\nBroken,call me\n");
        try (var browser = Browser.of("widgets")) {
            browser.go("customer/phone-book.xhtml").quiet().click("import").until("phone-book-import").choose("fileForm:file", file).click("fileForm:check").quiet();
            browser.reads("good", "1 good").reads("refused", "1 refused");
            assertEquals(List.of(), names(ask(DESK, BOOK + "?q=angstrom")));
            browser.click("takeForm:take").until("phone-book.xhtml").reads("messages", "One contact was added");
        }
        assertEquals(List.of("Ångström & <Söhne> \"GmbH\""), names(ask(DESK, BOOK + "?q=angstrom")));
        assertEquals(List.of("+442079460199"), numbers(ask(DESK, BOOK + "?q=79460199"), "Ångström & <Söhne> \"GmbH\""));
        Stored.change("delete from contact where last_name like 'Ångström%'");
    }

    private static HttpResponse<String> ask(String device, String file, String... headers) {
        var own = Stored.ofDevice(device);
        var all = new ArrayList<>(List.of("Authorization", Phone.basic(own.user(), own.password())));
        all.addAll(List.of(headers));
        return Phone.get(file, all.toArray(String[]::new));
    }

    private static String face(HttpResponse<String> response) {
        assertEquals(401, response.statusCode());
        return response.headers().allValues("WWW-Authenticate").stream().map(it -> it.replaceAll("nonce=\"[^\"]+\"", "nonce")).toList() + response.body() + response.headers().firstValue("Content-Length");
    }

    private static List<String> names(HttpResponse<String> book) {
        return entries(book).stream().map(it -> text(it, "Name").get(0)).toList();
    }

    private static List<String> numbers(HttpResponse<String> book, String name) {
        return entries(book).stream().filter(it -> text(it, "Name").get(0).equals(name)).findFirst().map(it -> text(it, "Telephone")).orElseThrow();
    }

    private static List<Element> entries(HttpResponse<String> book) {
        assertEquals(200, book.statusCode());
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var found = factory.newDocumentBuilder().parse(new InputSource(new StringReader(book.body()))).getElementsByTagName("DirectoryEntry");
            return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
        } catch (Exception e) {
            throw new AssertionError(book.body(), e);
        }
    }

    private static List<String> text(Element element, String tag) {
        var found = element.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }
}
