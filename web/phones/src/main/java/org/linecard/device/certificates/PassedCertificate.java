package org.linecard.device.certificates;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** A certificate in a proxy's header, written in one of two ways: as RFC 9440 says (Base64 between colons), or as a PEM with URL escapes (nginx, {@code $ssl_client_escaped_cert}). */
final class PassedCertificate {

    private static final int LONGEST = 16_384;

    private PassedCertificate() { }

    /** Empty when it cannot be read. */
    static List<X509Certificate> read(String header) {
        var value = header.strip();
        if (value.isEmpty() || value.length() > LONGEST) return List.of();
        try {
            var bytes = value.startsWith(":") && value.endsWith(":") && value.length() > 2
                ? Base64.getDecoder().decode(value.substring(1, value.length() - 1))
                : URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.US_ASCII).getBytes(StandardCharsets.US_ASCII);
            return Authorities.all(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
