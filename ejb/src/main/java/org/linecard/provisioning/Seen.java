package org.linecard.provisioning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A sighting on its way into the database.
 *
 * @param device    id, null when no device has that identity
 * @param ownerPath empty when no device has that identity
 * @param file      never with the token of a one-time link
 * @param template  that made the device's own file; empty when it got none
 */
record Seen(Long device, String ownerPath, Instant at, String address, String agent, String file, Verdict verdict, String template) {

    private static final int AGENT = 200;
    private static final int FILE = 120;

    static Seen of(FileRequest request, Long device, String ownerPath, Verdict verdict, String template) {
        return new Seen(device, ownerPath, Instant.now().truncatedTo(ChronoUnit.MICROS), request.address(), printable(request.agent(), AGENT), printable(LinkAddress.withoutToken(request.path()), FILE), verdict, template);
    }

    /** Whether a device proved itself and holds the current file now. Common files are anybody's. */
    boolean fetched() {
        return device != null && (verdict == Verdict.SERVED || verdict == Verdict.CURRENT);
    }

    private static String printable(String text, int max) {
        if (text == null) return null;
        var clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= max ? clean : clean.substring(0, max);
    }
}
