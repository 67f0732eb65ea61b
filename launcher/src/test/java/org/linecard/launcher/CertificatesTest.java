package org.linecard.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    @TempDir
    private Path folder;

    @Test
    void theSelfSignedOneIsElliptic256AndNamesThisMachineAndThePublicName() throws Exception {
        var settings = Settings.read(Map.of("LINECARD_DATA", folder.resolve("data").toString(), "LINECARD_PUBLIC_URL", "https://phones.example.com"), Path.of("/"));
        try (var data = Data.open(settings, false)) {
            new Certificates(settings, data).ensure();
            X509Certificate certificate;
            try (var in = Files.newInputStream(data.file("tls.crt"))) {
                certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            }
            assertEquals(256, ((ECPublicKey) certificate.getPublicKey()).getParams().getCurve().getField().getFieldSize());
            var names = certificate.getSubjectAlternativeNames().stream().map(name -> name.get(1)).toList();
            assertTrue(names.contains("localhost") && names.contains("127.0.0.1") && names.contains("phones.example.com"), names.toString());
        }
    }

    @Test
    void aKeyStoreThatDoesNotOpenIsRefusedBeforeAnythingStarts() throws Exception {
        var file = Files.writeString(folder.resolve("mine.p12"), "not a key store");
        var settings = Settings.read(Map.of("LINECARD_DATA", folder.resolve("data").toString(), "LINECARD_KEYSTORE", file.toString(), "LINECARD_KEYSTORE_PASSWORD", "x"), Path.of("/"));
        try (var data = Data.open(settings, false)) {
            var message = assertThrows(Problem.class, () -> new Certificates(settings, data).ensure()).getMessage();
            assertTrue(message.contains("mine.p12") && message.contains("LINECARD_KEYSTORE_PASSWORD"), message);
        }
    }
}
