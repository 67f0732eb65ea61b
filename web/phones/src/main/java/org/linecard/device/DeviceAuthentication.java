package org.linecard.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linecard.provisioning.Credential;
import org.linecard.provisioning.Proof;
import org.linecard.vendors.Challenge;

/** Reads what a phone brings to prove itself, and words what it is asked for. Knows no device: a header is read the same way whoever is meant by it. */
@ApplicationScoped
public class DeviceAuthentication {

    private final Nonces nonces;

    @Inject
    public DeviceAuthentication(Nonces nonces) {
        this.nonces = nonces;
    }

    /** For the container's proxy only. */
    protected DeviceAuthentication() {
        this(null);
    }

    /** @param headers all Authorization headers of the request; more than one is nothing that we can read */
    Proof read(List<String> headers, String method, RequestTarget target) {
        if (headers.isEmpty()) return NoProof.NOTHING;
        if (headers.size() > 1) return NoProof.UNREADABLE;
        var header = headers.get(0);
        if (header.regionMatches(true, 0, "Basic ", 0, 6)) return BasicProof.parse(header.substring(6));
        return Authorization.parse(header).filter(it -> it.scheme().equals("digest"))
            .flatMap(it -> DigestProof.of(it, method, target, nonces)).orElse(NoProof.UNREADABLE);
    }

    /** The WWW-Authenticate headers, in the order in which the schemes are to be offered. */
    List<String> challenges(List<Challenge> schemes, Proof brought) {
        var stale = brought instanceof DigestProof digest && digest.isStale();
        return schemes.stream().map(scheme -> switch (scheme) {
            // charset came with SHA-256 (RFC 7616); what knows MD5 only may stumble over it
            case DIGEST_SHA256 -> digest(DigestAlgorithm.SHA_256, stale) + ", charset=UTF-8";
            case DIGEST_MD5 -> digest(DigestAlgorithm.MD5, stale);
            case BASIC -> "Basic realm=\"" + Credential.REALM + "\", charset=\"UTF-8\"";
        }).toList();
    }

    private String digest(DigestAlgorithm algorithm, boolean stale) {
        return "Digest realm=\"" + Credential.REALM + "\", qop=\"auth\", algorithm=" + algorithm.token() + ", nonce=\"" + nonces.issue(algorithm) + "\"" + (stale ? ", stale=true" : "");
    }
}
