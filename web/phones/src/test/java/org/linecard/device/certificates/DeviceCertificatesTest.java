package org.linecard.device.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceCertificatesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Vendor ROOT = Vendor.root("CN=Root CA,O=Phones");
    private static final Vendor ISSUING = ROOT.below("CN=Issuing CA,O=Phones");
    private static final Vendor OTHER = ROOT.below("CN=Issuing CA of modems,O=Phones");
    private static final Vendor STRANGER = Vendor.root("CN=Root CA,O=Phones");

    private final DeviceCertificates certificates = certificates(ROOT.certificate);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CN=001565AABBCC,O=Yealink                             | 001565aabbcc",
        "CN=00:04:F2:00:00:01                                  | 0004f2000001",
        "CN=00-04-f2-00-00-01                                  | 0004f2000001",
        "CN=0004.f200.0001                                     | 0004f2000001",
        "OU=CP-8841-3PCC,L=FCH2134D0X3,ST=c4b9cd000001         | c4b9cd000001",
        "CN=c4b9cd000001,ST=C4:B9:CD:00:00:01                  | c4b9cd000001",
        "CN=snom D785 000413AABBCC                             | 000413aabbcc",
        "CN=Yealink Equipment                                  |",
        "CN=001565AABBCC0                                      |",
        "CN=x001565AABBCD,OU=001565AABBCC,L=001565AABBCC       | 001565aabbcd",
        "CN=001565AABBCC 001565AABBCD                          |",
        "CN=00:15-65:AA:BB:CC                                  |",
        "OU=001565AABBCC                                       |",
    })
    void theAddressIsFoundAsVendorsWriteIt(String subject, String mac) {
        assertEquals(Optional.ofNullable(mac), certificates.mac(List.of(ROOT.device(subject))));
    }

    @Test
    void anAlternativeNameCounts() {
        assertEquals(Optional.of("001565aabbcc"), certificates.mac(List.of(ROOT.deviceNamed("O=Phones", "001565aabbcc.phones.example"))));
        assertEquals(Optional.empty(), certificates.mac(List.of(ROOT.deviceNamed("CN=001565aabbcd", "001565aabbcc"))));
    }

    @Test
    void theWayLeadsOverWhatThePhoneSends() {
        var phone = ISSUING.device("CN=001565AABBCC");
        assertEquals(Optional.empty(), certificates.mac(List.of(phone)));
        assertEquals(Optional.of("001565aabbcc"), certificates.mac(List.of(phone, ISSUING.certificate)));
        assertEquals(Optional.of("001565aabbcc"), certificates.mac(List.of(phone)), "known by now");
        assertEquals(Optional.of("001565aabbcd"), certificates.mac(List.of(ISSUING.device("CN=001565AABBCD"), ROOT.certificate, STRANGER.certificate, ISSUING.certificate)));
    }

    @Test
    void whoNamesAnIssuerBelievesThatOneOnly() {
        var narrow = certificates(ISSUING.certificate);
        assertEquals(Optional.of("001565aabbcc"), narrow.mac(List.of(ISSUING.device("CN=001565AABBCC"))));
        assertEquals(Optional.empty(), narrow.mac(List.of(OTHER.device("CN=001565AABBCC"), OTHER.certificate, ROOT.certificate)));
        assertEquals(Optional.empty(), narrow.mac(List.of(ROOT.device("CN=001565AABBCC"))));
    }

    @Test
    void aStrangerOfTheSameNameIsNotBelieved() {
        assertEquals(Optional.empty(), certificates.mac(List.of(STRANGER.device("CN=001565AABBCC"), STRANGER.certificate)));
        assertEquals(Optional.empty(), certificates.mac(List.of()));
    }

    @Test
    void aPhoneIsNoAuthority() throws Exception {
        var phone = Vendor.root("CN=001565AABBCC");
        assertEquals(Optional.empty(), certificates.mac(List.of(phone.device("CN=001565AABBCD"), ROOT.device("CN=001565AABBCC"))));
    }

    @Test
    void aTimeThatIsNotNowIsNoTime() {
        assertEquals(Optional.empty(), certificates.mac(List.of(ROOT.device("CN=001565AABBCC", Instant.EPOCH, NOW.minusSeconds(1)))));
        assertEquals(Optional.empty(), certificates.mac(List.of(ROOT.device("CN=001565AABBCC", NOW.plusSeconds(1), NOW.plusSeconds(99)))));
        var ends = ROOT.device("CN=001565AABBCC", Instant.EPOCH, NOW.plusSeconds(1));
        var clock = new Clock[] {Clock.fixed(NOW, ZoneOffset.UTC)};
        var later = new DeviceCertificates(new Authorities(List.of(ROOT.certificate), moving(clock)), "Client-Cert", moving(clock));
        assertTrue(later.mac(List.of(ends)).isPresent());
        clock[0] = Clock.fixed(NOW.plusSeconds(2), ZoneOffset.UTC);
        assertTrue(later.mac(List.of(ends)).isEmpty(), "though it was known");
    }

    @Test
    void aProxyMayPassItOnInBothForms() throws CertificateEncodingException {
        var phone = ROOT.device("CN=001565AABBCC");
        assertEquals(Optional.of("001565aabbcc"), certificates.mac(":" + Base64.getEncoder().encodeToString(phone.getEncoded()) + ":"));
        assertEquals(Optional.of("001565aabbcc"), certificates.mac(URLEncoder.encode(pem(phone), StandardCharsets.US_ASCII).replace("+", "%20")));
        assertEquals(Optional.of("001565aabbcc"), certificates.mac(URLEncoder.encode(pem(phone), StandardCharsets.US_ASCII).replace("+", "%20").replace("%2B", "+").replace("%2F", "/").replace("%3D", "=")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ":", "::", ":x:", ":AAAA:", "%", "%zz", "-----BEGIN CERTIFICATE-----", "-----BEGIN%20CERTIFICATE-----%0AAAAA%0A-----END%20CERTIFICATE-----%0A", "001565aabbcc", "CN=001565aabbcc"})
    void garbageIsNobodys(String passed) {
        assertEquals(Optional.empty(), certificates.mac(passed));
    }

    @Test
    void withoutAVendorNobodyIsBelieved() {
        var off = new DeviceCertificates(null, "Client-Cert", Clock.systemUTC());
        assertFalse(off.isOn());
        assertEquals(Optional.empty(), off.mac(List.of(ROOT.device("CN=001565AABBCC"))));
        assertEquals(Optional.empty(), off.mac(":AAAA:"));
    }

    @Test
    void aFolderIsReadOrRefusedByName(@TempDir Path folder) throws IOException, CertificateEncodingException {
        assertTrue(problem(folder.resolve("none")).contains("no folder"));
        Files.writeString(folder.resolve("readme.txt"), "nothing");
        assertTrue(problem(folder).contains("no certificate is"));
        Files.writeString(folder.resolve("phones.pem"), pem(ROOT.certificate) + pem(ISSUING.certificate));
        assertEquals(Instant.parse("2044-03-09T00:00:00Z"), Authorities.in(folder, Clock.systemUTC()).believedUntil(List.of(ISSUING.device("CN=x"))));
        Files.writeString(folder.resolve("device.crt"), pem(ROOT.device("CN=001565AABBCC")));
        assertTrue(problem(folder).contains("device.crt") && problem(folder).contains("no certificate authority"));
        Files.writeString(folder.resolve("device.crt"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertTrue(problem(folder).contains("device.crt"), problem(folder));
    }

    private static String problem(Path folder) {
        return assertThrows(IllegalStateException.class, () -> Authorities.in(folder, Clock.systemUTC())).getMessage();
    }

    private static DeviceCertificates certificates(X509Certificate... believed) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new DeviceCertificates(new Authorities(List.of(believed), clock), "Client-Cert", clock);
    }

    private static Clock moving(Clock[] at) {
        return new Clock() {
            @Override public java.time.ZoneId getZone() { return ZoneOffset.UTC; }
            @Override public Clock withZone(java.time.ZoneId zone) { return this; }
            @Override public Instant instant() { return at[0].instant(); }
        };
    }

    private static String pem(X509Certificate certificate) throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n";
    }
}
