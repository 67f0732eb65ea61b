package org.linecard.device;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What stands in the request line, as sent.
 *
 * @param base  context path, without a slash at its end
 * @param path  undecoded
 * @param query undecoded; null when there is none
 */
record RequestTarget(String base, String path, String query) {

    private static final int LONGEST = 200;
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/?]*(?=/)");
    private static final Pattern ODD = Pattern.compile("(?i)[;\\\\]|%(?![0-9a-f]{2})|%2f|%5c|%25|//|(?:^|/)\\.{1,2}(?:/|$)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{Graph}\\p{L}\\p{N} ]+");

    /**
     * The decoded path below {@code /p/}. What no phone sends (an encoded slash, dots that climb, control characters, more than {@value #LONGEST} letters)
     * becomes a name with a question mark at its front, which no pack knows: such a request is as unknown as any other, and is seen as it came.
     */
    String file() {
        if (path.startsWith(base + "/")) {
            // a phone adds its own slash to a URL that ends in one
            var asked = path.substring(base.length()).replaceFirst("^/+", "");
            if (asked.length() <= LONGEST && !ODD.matcher(asked).find()) {
                var decoded = URLDecoder.decode(asked.replace("+", "%2B"), StandardCharsets.UTF_8);
                if (PLAIN.matcher(decoded).matches() && !ODD.matcher(decoded).find()) return decoded;
            }
        }
        return "?" + path.substring(0, Math.min(LONGEST, path.length()));
    }

    /** Whether the {@code uri} of an Authorization header means this request. Some clients write it with the host in front. */
    boolean isMeantBy(String uri) {
        return ABSOLUTE.matcher(uri).replaceFirst("").equals(query == null ? path : path + "?" + query);
    }
}
