package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stranger follows {@code docs/add-a-phone.md} on a running server: what stands on that page is what is tried. */
@ExtendWith(ArquillianExtension.class)
class AddAPhoneIT {

    private static final Path PAGE = Path.of("../docs/add-a-phone.md");
    private static final Path FOLDER = Path.of(System.getenv("LINECARD_DATA"), "packs");

    private Browser admin;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @BeforeEach
    void login() {
        admin = Browser.of("admin");
    }

    @AfterEach
    void leave() throws IOException {
        admin.close();
        if (!Files.exists(FOLDER)) return;
        try (var walk = Files.walk(FOLDER)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Test
    void aStrangerAddsAVendorWithoutJava() {
        var files = files();
        assertEquals(3, files.size());
        assertTrue(files.values().stream().flatMap(String::lines).filter(line -> !line.isBlank()).count() < 40, "the page promises little work");

        files.forEach(AddAPhoneIT::write);
        readAgain("vendors were read");
        assertTrue(admin.text().contains("Lantern"));

        try (var customer = Browser.of("widgets")) {
            customer.go("customer/hardware-add.xhtml").type("hardwareForm:identity", "02:1A:70:00:00:01").leave().quiet();
            assertEquals("Lantern", customer.value("hardwareForm:vendor"), "its address block names it");
            customer.pick("hardwareForm:model", "L1").click("hardwareForm:save").until("device.xhtml").reads("Lantern L1");
        }
        var own = Stored.ofDevice("021a70000001");
        var file = Phone.getByDigest("MD5", "lantern-021a70000001.conf", own.user(), own.password());
        assertEquals(200, file.statusCode());
        assertEquals("""
            update_url = %s/p/
            update_user = 021a70000001
            update_password = %s
            sip1_on = 0
            sip1_user =\s
            sip1_password =\s
            sip1_server =\s
            sip1_link = plain
            sip2_on = 0
            sip2_user =\s
            sip2_password =\s
            sip2_server =\s
            sip2_link = plain
            """.formatted(Servers.settings().publicUrl(), own.password()), file.body());
    }

    @Test
    void aMistakeIsShownWithItsPlaceAndCutsNobodyOff() {
        files().forEach(AddAPhoneIT::write);
        write("lantern/templates/phone.conf", "update_url = {{ provisioning.url }}\nmac = {{ device.mca }}\n");
        readAgain("has a mistake");
        assertTrue(admin.text().contains("lantern/templates/phone.conf:2:17: there is no word \"device.mca\" in VOCABULARY.md; did you mean \"device.mac\"?"), admin.text());
        var own = Stored.ofDevice("805ec0000001");
        assertEquals(200, Phone.getByDigest("MD5", "805ec0000001.cfg", own.user(), own.password()).statusCode(), "other vendors serve");
    }

    private void readAgain(String answer) {
        admin.go("admin/vendors.xhtml").click("readForm:readAgain").reads(answer);
    }

    /** The files of the page by their name. */
    private static Map<String, String> files() {
        try {
            var files = new LinkedHashMap<String, String>();
            var block = Pattern.compile("(?ms)^`([a-z/.]+)`\\n\\n```[a-z]*\\n(.*?)^```$").matcher(Files.readString(PAGE));
            block.results().forEach(m -> files.put(m.group(1), m.group(2)));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String name, String text) {
        try {
            var file = FOLDER.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
