package org.linecard.device;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a file that is asked for (RFC 9110, section 14): one range of bytes. Several at once, which no phone asks for, and what cannot be read are
 * answered with the whole file, as the RFC allows.
 *
 * @param first from 0
 * @param last  inclusive; before {@code first} when the file has no such bytes
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=[ \\t]*(\\d{0,18})-(\\d{0,18})[ \\t]*", Pattern.CASE_INSENSITIVE);

    /** @param header null for none */
    static Optional<ByteRange> parse(String header, long size) {
        var m = ONE.matcher(header == null ? "" : header);
        if (!m.matches() || m.group(1).isEmpty() && m.group(2).isEmpty()) return Optional.empty();
        if (m.group(1).isEmpty()) return Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(m.group(2))), size - 1));
        var first = Long.parseLong(m.group(1));
        var last = m.group(2).isEmpty() ? size - 1 : Long.parseLong(m.group(2));
        if (!m.group(2).isEmpty() && last < first) return Optional.empty();
        return Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    boolean isSatisfiable() {
        return first <= last;
    }

    long length() {
        return last - first + 1;
    }

    /** The Content-Range header. */
    String of(long size) {
        return "bytes " + (isSatisfiable() ? first + "-" + last : "*") + "/" + size;
    }
}
