package org.linecard.firmware;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by the first bytes what is certainly no firmware. What is: vendors state no signature of their images, so everything else is taken. The usual
 * mistake is a login or error page that was saved under the image's name, and an archive that nobody unpacked.
 */
final class Content {

    /** As many first bytes as it wants to see. */
    static final int HEAD = 4096;

    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z");

    private Content() { }

    /** Key of what is wrong; empty when it may be firmware. */
    static Optional<String> problem(String fileName, byte[] head) {
        if (head.length == 0) return Optional.of("image.empty");
        if (ARCHIVES.contains(fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) return Optional.of("image.archive");
        if (!isText(head)) return Optional.empty();
        var text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        return Optional.of(text.startsWith("<") ? "image.page" : "image.text");
    }

    /** Whether all of it is letters and signs of UTF-8. A letter that is cut off at the end counts as one. */
    private static boolean isText(byte[] head) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var out = CharBuffer.allocate(head.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), out, false);
        if (result.isError()) return false;
        return out.flip().chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7f);
    }
}
