package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A range never leaves the file. The first bytes of an input are the size of the file, up to a blank. */
public final class ByteRangeFuzz {

    private ByteRangeFuzz() { }

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.ISO_8859_1);
        int end = Math.max(0, text.indexOf(' '));
        long size = 0;
        for (int i = 0; i < end && size < 1L << 40; i++) size = size * 10 + text.charAt(i) % 10;
        var header = text.substring(end).strip();
        var range = ByteRange.parse(header, size);
        if (range.isEmpty()) return;
        var it = range.get();
        if (it.isSatisfiable()) {
            assertTrue(it.first() >= 0 && it.last() < size && it.length() >= 1 && it.length() <= size, it + " of " + size);
            assertEquals(Optional.of(it), ByteRange.parse("bytes=" + it.first() + "-" + it.last(), size));
            assertEquals("bytes " + it.first() + "-" + it.last() + "/" + size, it.of(size));
        } else {
            assertTrue(it.first() >= size || it.last() < 0 || header.endsWith("-0") || header.matches("(?i)bytes=\\s*-0+"), it + " of " + size);
            assertEquals("bytes */" + size, it.of(size));
        }
    }
}
