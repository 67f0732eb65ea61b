package org.linecard.provisioning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linecard.vendors.Identity;

/**
 * A request on its way into the record.
 *
 * @param what  equal for requests that are told of as one
 * @param isNew whether it is to be told of at once: everything but a file that the device has got before
 */
record Seen(What what, Instant at, boolean isNew) {

    private static final int AGENT = 200;
    private static final int FILE = 120;

    /**
     * @param device    id; null when nobody has looked whose the identity is, or it is nobody's
     * @param ownerPath empty without a device
     * @param identity  that the path names; null when it names none or the device is known
     * @param file      never with the token of a one-time link
     * @param template  that made the device's own file; empty when it got none
     */
    record What(Long device, String ownerPath, Identity identity, String address, String agent, String file, Verdict verdict, String template) {

        /** The same, of the device that the identity was found to be. */
        What of(long found, String owner) {
            return new What(found, owner, null, address, agent, file, verdict, template);
        }

        /** The same, when nobody has the identity; without one it stays as it is. */
        What ofNobody() {
            return device != null || verdict != Verdict.CHALLENGED ? this : new What(null, "", identity, address, agent, file, Verdict.UNKNOWN, template);
        }

        /** Whether a device proved itself and holds the current file now. */
        boolean fetched() {
            return device != null && (verdict == Verdict.SERVED || verdict == Verdict.CURRENT);
        }
    }

    static Seen of(FileRequest request, Holder holder, Verdict verdict, String template) {
        return new Seen(what(request, holder.device(), holder.ownerPath(), null, verdict, template), now(), true);
    }

    /** A file that the device has got before. */
    static Seen again(FileRequest request, Holder holder, Verdict verdict, String template) {
        return new Seen(what(request, holder.device(), holder.ownerPath(), null, verdict, template), now(), false);
    }

    /** Without anything to prove who asks. @param identity null when the path names none */
    static Seen asking(FileRequest request, Identity identity) {
        return new Seen(what(request, null, "", identity, Verdict.CHALLENGED, ""), now(), true);
    }

    /** By somebody whom nobody knows. @param identity null when the path names none */
    static Seen stranger(FileRequest request, Identity identity) {
        return new Seen(what(request, null, "", identity, Verdict.UNKNOWN, ""), now(), true);
    }

    private static What what(FileRequest request, Long device, String ownerPath, Identity identity, Verdict verdict, String template) {
        return new What(device, ownerPath, identity, request.address(), printable(request.agent(), AGENT), printable(LinkAddress.withoutToken(request.path()), FILE), verdict, template);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static String printable(String text, int max) {
        if (text == null) return null;
        var clean = isPlain(text) ? text : text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= max ? clean : clean.substring(0, max);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < ' ' || text.charAt(i) == 0x7f) return false;
        return true;
    }
}
