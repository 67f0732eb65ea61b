package org.linecard.device.certificates;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * Finds the address of the network card in a certificate's name: most vendors write it into the common name, Cisco into the state ({@code S=} or {@code ST=}), some into a DNS name;
 * with colons, hyphens, dots or nothing between its digits, in either case, with words around it. A serial number can look like one, so no other part is read.
 */
final class SubjectMac {

    private static final Set<String> PARTS = Set.of("CN", "S", "ST");
    private static final int DNS = 2;
    private static final Pattern MAC = Pattern.compile("(?<![0-9a-fA-F])(?:[0-9a-fA-F]{12}|[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2})(?:\\1[0-9a-fA-F]{2}){4}|[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4})(?![0-9a-fA-F])");

    private SubjectMac() { }

    /** Twelve digits in small letters; empty when there is none (as in the certificate that old Yealinks share), or more than one. */
    static Optional<String> of(X509Certificate certificate) {
        var found = new HashSet<String>();
        try {
            for (var part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) if (PARTS.contains(part.getType().toUpperCase(Locale.ROOT))) add(found, part.getValue().toString());
            var names = certificate.getSubjectAlternativeNames();
            if (names != null) for (var name : names) if (name.get(0).equals(DNS)) add(found, name.get(1).toString());
        } catch (InvalidNameException | CertificateParsingException unreadable) {
            return Optional.empty();
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static void add(Set<String> found, String value) {
        var matcher = MAC.matcher(value);
        while (matcher.find()) found.add(matcher.group().replaceAll("[:.-]", "").toLowerCase(Locale.ROOT));
    }
}
