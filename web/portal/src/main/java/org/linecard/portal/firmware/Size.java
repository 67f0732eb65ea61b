package org.linecard.portal.firmware;

import java.util.Locale;

/** Sizes of files as people read them. */
final class Size {

    private Size() { }

    static String text(long bytes) {
        return bytes < 1 << 20 ? String.format(Locale.ENGLISH, "%,d KB", Math.max(1, bytes >> 10)) : String.format(Locale.ENGLISH, "%,.1f MB", bytes / (double) (1 << 20));
    }
}
