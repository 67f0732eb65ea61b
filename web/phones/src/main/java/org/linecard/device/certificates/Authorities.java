package org.linecard.device.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The certificate authorities of vendors that the operator believes. Each is an end of trust by itself: who names a vendor's issuing authority believes that
 * one, and not all that its root ever signed. Whether a certificate was revoked is not asked; vendors publish no such lists, and a stolen phone is
 * switched off in the portal.
 */
final class Authorities {

    private static final String FILES = "*.{pem,crt,cer}";
    private static final int MOST_BETWEEN = 4;

    private final Set<TrustAnchor> anchors;
    private final Clock clock;

    Authorities(Collection<X509Certificate> certificates, Clock clock) {
        this.anchors = certificates.stream().map(it -> new TrustAnchor(it, null)).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /**
     * Of the files of a folder that end in pem, crt or cer, each holding one certificate or more.
     *
     * @throws IllegalStateException naming the folder or file, and what is wrong with it
     */
    static Authorities in(Path folder, Clock clock) {
        var found = new ArrayList<X509Certificate>();
        try (var files = Files.newDirectoryStream(folder, FILES)) {
            for (var file : files) found.addAll(read(file));
        } catch (IOException e) {
            throw new IllegalStateException("LINECARD_DEVICE_CAS is " + folder + ", which is no folder that can be read", e);
        }
        if (found.isEmpty()) throw new IllegalStateException("LINECARD_DEVICE_CAS is " + folder + ", where no certificate is: expected are PEM files that end in .pem, .crt or .cer");
        return new Authorities(found, clock);
    }

    private static List<X509Certificate> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var certificates = all(in);
            for (var it : certificates) if (it.getBasicConstraints() < 0) throw new IllegalStateException(file + " of LINECARD_DEVICE_CAS holds " + it.getSubjectX500Principal() + ", which is no certificate authority");
            return certificates;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " of LINECARD_DEVICE_CAS is no certificate: " + e.getMessage(), e);
        }
    }

    static List<X509Certificate> all(InputStream in) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificates(in).stream().map(X509Certificate.class::cast).toList();
    }

    /**
     * Until when the first certificate is believed: the first end on its way to one of ours; null when there is no way.
     *
     * @param chain what was presented, in any order after the first
     */
    Instant believedUntil(List<X509Certificate> chain) {
        try {
            var target = new X509CertSelector();
            target.setCertificate(chain.get(0));
            var parameters = new PKIXBuilderParameters(anchors, target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            parameters.setRevocationEnabled(false);
            parameters.setMaxPathLength(MOST_BETWEEN);
            parameters.setDate(Date.from(clock.instant()));
            var result = (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
            var end = result.getTrustAnchor().getTrustedCert().getNotAfter().toInstant();
            for (var it : result.getCertPath().getCertificates()) {
                var its = ((X509Certificate) it).getNotAfter().toInstant();
                if (its.isBefore(end)) end = its;
            }
            return end;
        } catch (GeneralSecurityException notToOurs) {
            return null;
        }
    }
}
