package org.linecard.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.security.auth.x500.X500Principal;

/** Issues certificates as a vendor's factory does. Java reads certificates but makes none, so they are put together here (RFC 5280, section 4.1). */
final class Vendor {

    private static final byte[] ECDSA_SHA256 = der(0x30, der(0x06, new byte[] {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2}));
    private static final byte[] IS_AUTHORITY = extension(new byte[] {0x55, 0x1d, 0x13}, der(0x30, der(1, new byte[] {-1})));
    static final Instant LATER = Instant.parse("2044-03-09T00:00:00Z");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The one that the server under test believes. */
    static final Vendor BELIEVED = root("CN=Root CA of the tests");

    private final KeyPair keys = pair();
    private final X509Certificate certificate;
    private final X500Principal name;

    private Vendor(String name) {
        this.name = new X500Principal(name);
        this.certificate = issue(this.name, keys, IS_AUTHORITY, Instant.EPOCH, LATER);
    }

    static Vendor root(String name) {
        return new Vendor(name);
    }

    /** What a phone has that left this factory: its certificate, and the key to it. */
    SSLContext phone(String subject, Instant until) {
        try {
            var pair = pair();
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry("phone", pair.getPrivate(), new char[0], new X509Certificate[] {issue(new X500Principal(subject), pair, new byte[0], Instant.EPOCH, until)});
            var managers = KeyManagerFactory.getInstance("SunX509");
            managers.init(keys, new char[0]);
            // whoever issued it: a phone sends what it has
            var own = (X509ExtendedKeyManager) managers.getKeyManagers()[0];
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new Insistent(own)}, null, null); // trust as the tests do
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In a header, as RFC 9440 writes it. */
    String passed(String subject) {
        return ":" + Base64.getEncoder().encodeToString(encoded(issue(new X500Principal(subject), pair(), new byte[0], Instant.EPOCH, LATER))) + ":";
    }

    /** For the operator's folder. */
    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded(certificate)) + "\n-----END CERTIFICATE-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate issue(X500Principal subject, KeyPair to, byte[] extension, Instant from, Instant until) {
        try {
            var body = der(0x30, der(0xa0, der(2, new byte[] {2})), der(2, BigInteger.valueOf(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)).toByteArray()), ECDSA_SHA256, name.getEncoded(),
                der(0x30, time(from), time(until)), subject.getEncoded(), to.getPublic().getEncoded(), extension.length == 0 ? extension : der(0xa3, der(0x30, extension)));
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(body);
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der(0x30, body, ECDSA_SHA256, der(3, new byte[1], signature.sign()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] time(Instant at) {
        return der(0x18, TIME.format(at).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] extension(byte[] id, byte[] value) {
        return der(0x30, der(6, id), der(1, new byte[] {-1}), der(4, value));
    }

    private static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) content.writeBytes(part);
        var out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length > 255) out.writeBytes(new byte[] {(byte) 0x82, (byte) (length >> 8)});
        else if (length > 127) out.write(0x81);
        out.write(length);
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Insistent extends X509ExtendedKeyManager {

        private final X509ExtendedKeyManager own;

        Insistent(X509ExtendedKeyManager own) {
            this.own = own;
        }

        @Override public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) { return "phone"; }
        @Override public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) { return "phone"; }
        @Override public String[] getClientAliases(String type, Principal[] issuers) { return new String[] {"phone"}; }
        @Override public String[] getServerAliases(String type, Principal[] issuers) { return new String[0]; }
        @Override public String chooseServerAlias(String type, Principal[] issuers, Socket socket) { return null; }
        @Override public X509Certificate[] getCertificateChain(String alias) { return own.getCertificateChain(alias); }
        @Override public PrivateKey getPrivateKey(String alias) { return own.getPrivateKey(alias); }
    }
}
