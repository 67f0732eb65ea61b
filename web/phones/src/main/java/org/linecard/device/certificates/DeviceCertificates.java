package org.linecard.device.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linecard.settings.Settings;

/**
 * Says for which phone a client certificate speaks: one that a believed vendor signed, in its time, with the address of the phone in its name. Whether the
 * phone has the key to it was checked by TLS, here or at the proxy that passed it on.
 */
@ApplicationScoped
public class DeviceCertificates {

    private static final int MOST = 10_000;

    private record Known(String mac, Instant until) { }

    private final Authorities authorities;
    private final String header;
    private final Clock clock;
    private final Map<ByteBuffer, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Known> eldest) {
            return size() > MOST;
        }
    };

    public DeviceCertificates() {
        this(Settings.fromEnvironment(), Clock.systemUTC());
    }

    private DeviceCertificates(Settings settings, Clock clock) {
        this(settings.deviceCas().map((Path folder) -> Authorities.in(folder, clock)).orElse(null), settings.certificateHeader(), clock);
    }

    DeviceCertificates(Authorities authorities, String header, Clock clock) {
        this.authorities = authorities;
        this.header = header;
        this.clock = clock;
    }

    /** Whether any vendor is believed. If not, certificates are not looked at. */
    public boolean isOn() {
        return authorities != null;
    }

    /** Name of the header in which a trusted proxy passes a certificate on. */
    public String header() {
        return header;
    }

    /** The address of whose phone it is, 12 small hexadecimal digits; empty when it is nobody's whom we believe. */
    public Optional<String> mac(List<X509Certificate> chain) {
        if (!isOn() || chain.isEmpty()) return Optional.empty();
        var key = fingerprint(chain.get(0));
        var now = clock.instant();
        synchronized (known) {
            var before = known.get(key);
            if (before != null && now.isBefore(before.until())) return Optional.of(before.mac());
        }
        var mac = SubjectMac.of(chain.get(0));
        var until = mac.isEmpty() ? null : authorities.believedUntil(chain);
        if (until == null) return Optional.empty();
        synchronized (known) {
            known.put(key, new Known(mac.get(), until));
        }
        return mac;
    }

    /** The same of what stands in a trusted proxy's {@link #header}. */
    public Optional<String> mac(String passed) {
        return isOn() ? mac(PassedCertificate.read(passed)) : Optional.empty();
    }

    private static ByteBuffer fingerprint(X509Certificate certificate) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
