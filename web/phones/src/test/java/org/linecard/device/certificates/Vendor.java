package org.linecard.device.certificates;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import javax.security.auth.x500.X500Principal;

/** Issues certificates as a vendor's factory does. Java reads certificates but makes none, so they are put together here (RFC 5280, section 4.1). */
final class Vendor {

    private static final byte[] ECDSA_SHA256 = der(0x30, der(0x06, new byte[] {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2}));
    private static final byte[] IS_AUTHORITY = extension(new byte[] {0x55, 0x1d, 0x13}, der(0x30, der(1, new byte[] {-1})));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    final KeyPair keys = pair();
    final X509Certificate certificate;
    private final X500Principal name;

    private Vendor(String name, Vendor above) {
        this.name = new X500Principal(name);
        this.certificate = (above == null ? this : above).issue(this.name, keys, IS_AUTHORITY, Instant.EPOCH, Instant.parse("2044-03-09T00:00:00Z"));
    }

    static Vendor root(String name) {
        return new Vendor(name, null);
    }

    Vendor below(String name) {
        return new Vendor(name, this);
    }

    X509Certificate device(String subject) {
        return device(subject, Instant.EPOCH, Instant.parse("2044-03-09T00:00:00Z"));
    }

    X509Certificate device(String subject, Instant from, Instant until) {
        return issue(new X500Principal(subject), pair(), new byte[0], from, until);
    }

    X509Certificate deviceNamed(String subject, String dns) {
        return issue(new X500Principal(subject), pair(), extension(new byte[] {0x55, 0x1d, 0x11}, der(0x30, der(0x82, dns.getBytes(StandardCharsets.US_ASCII)))), Instant.EPOCH, Instant.parse("2044-03-09T00:00:00Z"));
    }

    private X509Certificate issue(X500Principal subject, KeyPair to, byte[] extension, Instant from, Instant until) {
        try {
            var body = der(0x30, der(0xa0, der(2, new byte[] {2})), der(2, BigInteger.valueOf(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)).toByteArray()), ECDSA_SHA256, name.getEncoded(),
                der(0x30, time(from), time(until)), subject.getEncoded(), to.getPublic().getEncoded(), extension.length == 0 ? extension : der(0xa3, der(0x30, extension)));
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(body);
            return Authorities.all(new ByteArrayInputStream(der(0x30, body, ECDSA_SHA256, der(3, new byte[1], signature.sign())))).get(0);
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
}
