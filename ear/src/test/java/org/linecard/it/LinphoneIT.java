package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real phone, told nothing but where its file is. {@link RegistersIT} goes on to the registrar. */
@ExtendWith(ArquillianExtension.class)
class LinphoneIT {

    private static final String DEVICE = "356938035643809";
    private static final String ACCOUNT = "100m@widgets.example";

    @TempDir
    private Path folder;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @Test
    void aRealPhoneHoldsItsAccount() throws IOException, InterruptedException {
        var phone = new Linphone(folder, address(Stored.ofDevice(DEVICE).password()));
        try (phone) {
            Wait.until("linphonec lists the account", () -> listed(phone).contains("sip:" + ACCOUNT));
        }
        assertEquals(Stored.sipPasswordsOf(DEVICE), values(phone.kept(), "passwd"));
    }

    @Test
    void aPhoneWithAWrongPasswordHoldsNothing() throws IOException, InterruptedException {
        var phone = new Linphone(folder, address("wrong"));
        try (phone) {
            Wait.until("linphonec is refused", () -> phone.log().contains("401 Unauthorized"));
            Wait.until("linphonec has started without a file", () -> !listed(phone).isEmpty());
            assertFalse(phone.log().contains("200 OK"));
        }
        assertFalse(phone.kept().contains(ACCOUNT));
        assertEquals(List.of(), values(phone.kept(), "passwd"));
    }

    private static String address(String password) {
        return Servers.settings().publicUrl().toString().replace("https://", "https://" + Stored.ofDevice(DEVICE).user() + ":" + password + "@") + "/p/linphone/" + DEVICE + ".xml";
    }

    private static String listed(Linphone phone) {
        phone.type("proxy list");
        return phone.said();
    }

    private static List<String> values(String settings, String key) {
        return settings.lines().filter(line -> line.startsWith(key + "=")).map(line -> line.substring(key.length() + 1)).filter(value -> !value.isEmpty()).toList();
    }
}
