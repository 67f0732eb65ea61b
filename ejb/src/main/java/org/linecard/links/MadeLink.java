package org.linecard.links;

import java.time.Instant;

/**
 * A link that was just made. Nobody can be told it again.
 *
 * @param url  where the file is fetched, once
 * @param code what a QR code of it holds: the URL in the form that the vendor's programs scan
 */
public record MadeLink(String url, String code, Instant expiresAt) {
    public String getUrl() { return url; }
    public Instant getExpiresAt() { return expiresAt; }

    /** Whoever logs it tells no token. */
    @Override
    public String toString() {
        return "link until " + expiresAt;
    }
}
