package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Phones show the certificate of their factory, by themselves and through a proxy. */
@ExtendWith(ArquillianExtension.class)
class DeviceCertificateIT {

    private static final String MAC = "805ec0000001";
    private static final String FILE = MAC + ".cfg";
    private static final String SUBJECT = "CN=80:5E:C0:00:00:01,O=Phones";
    private static final String INACTIVE = "805ec0000003";
    private static final String STRANGE = "127.0.0.1";

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @Test
    void aPhoneNeedsNoPasswordForItsOwnFile() throws IOException {
        try (var phone = Wire.from(STRANGE, Vendor.BELIEVED.phone(SUBJECT, Vendor.LATER))) {
            for (int i = 0; i < 3; i++) {
                var file = phone.get(FILE);
                assertEquals(200, file.status());
                assertTrue(Stored.sipPasswordsOf(MAC).stream().allMatch(file.body()::contains));
            }
            assertEquals(304, phone.get(FILE, "If-None-Match", phone.get(FILE).header("ETag")).status());
            for (var other : List.of("805ec0000101.cfg", "805ec0fffffe.cfg", INACTIVE + ".cfg")) assertEquals(401, phone.get(other).status(), other);
            assertEquals(200, phone.get(FILE).status());
        }
        try (var phone = Wire.from(STRANGE, Vendor.BELIEVED.phone("CN=" + INACTIVE, Vendor.LATER))) {
            assertEquals(401, phone.get(INACTIVE + ".cfg").status());
        }
    }

    @Test
    void whatWeDoNotBelieveEndsNoHandshakeAndOpensNothing() throws IOException {
        var own = Stored.ofDevice(MAC);
        for (var context : List.of(Vendor.root("CN=Root CA of the tests").phone(SUBJECT, Vendor.LATER), Vendor.BELIEVED.phone(SUBJECT, Instant.parse("2026-01-01T00:00:00Z")), Vendor.BELIEVED.phone("CN=Phone", Vendor.LATER))) {
            try (var phone = Wire.from(STRANGE, context)) {
                assertEquals(401, phone.get(FILE).status());
                assertEquals(200, phone.get(FILE, "Authorization", Phone.basic(own.user(), own.password())).status());
                assertEquals(401, phone.get(FILE).status());
            }
        }
    }

    @Test
    void aTrustedProxyPassesACertificateOnAndNobodyElse() throws Exception {
        var passed = Vendor.BELIEVED.passed(SUBJECT);
        try (var proxy = Wire.from(Wire.PROXY)) {
            assertEquals(200, proxy.get(FILE, "Client-Cert", passed).status());
            assertEquals(401, proxy.get("805ec0000101.cfg", "Client-Cert", passed).status());
            assertEquals(401, proxy.get(FILE, "Client-Cert", passed, "Client-Cert", passed).status());
            assertEquals(401, proxy.get(FILE, "Client-Cert", Vendor.root("CN=Root CA of the tests").passed(SUBJECT)).status());
            assertEquals(401, proxy.get(FILE, "Client-Cert", "CN=" + MAC).status());
            assertEquals(401, proxy.get(FILE).status());
        }
        try (var stranger = Wire.from(STRANGE)) {
            assertEquals(401, stranger.get(FILE, "Client-Cert", passed).status());
            assertEquals(401, stranger.get(FILE, "Client-Cert", passed, "X-Forwarded-For", Wire.PROXY).status());
        }
        // the proxy's own certificate speaks for none of those who ask it
        try (var proxy = Wire.from(Wire.PROXY, Vendor.BELIEVED.phone(SUBJECT, Vendor.LATER))) {
            assertEquals(401, proxy.get(FILE).status());
        }
    }

    @Test
    void whoHasNoneIsServedAsBefore() throws Exception {
        var own = Stored.ofDevice(MAC);
        try (var phone = Wire.from(STRANGE, SSLContext.getDefault())) {
            assertEquals(200, phone.get(FILE, "Authorization", Phone.basic(own.user(), own.password())).status());
        }
    }
}
