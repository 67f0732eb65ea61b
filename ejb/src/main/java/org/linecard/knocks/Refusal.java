package org.linecard.knocks;

import java.time.Instant;
import org.linecard.vendors.Identity;

/**
 * Requests of a phone that got no file, all alike.
 *
 * @param identity  that they claimed; null when they claimed none, or when the device is given
 * @param device    id of the device of that identity; null when there is none
 * @param ownerPath of that device; empty when there is none, unless the asker is known to belong to somebody otherwise
 * @param agent     null when they sent none
 * @param verdict   what was held against them, in one word
 * @param times     how many
 */
public record Refusal(Identity identity, Long device, String ownerPath, String address, String agent, String file, String verdict, long times, Instant first, Instant last) {

    boolean isUnknown() {
        return device == null && identity != null;
    }

    Asker asker() {
        return new Asker(device, device == null ? identity : null, address);
    }
}
