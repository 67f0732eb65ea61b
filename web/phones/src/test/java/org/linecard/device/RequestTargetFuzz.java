package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** No name of a file climbs, hides a sign, or is long; a name is read again from its encoded form. */
public final class RequestTargetFuzz {

    private static final Pattern CLIMBS = Pattern.compile("(?:^|/)\\.{1,2}(?:/|$)|^/|//|[\\\\;\\p{Cntrl}\u0080-\u009f\u2028\u2029]|%2[fF]|%5[cC]");

    private RequestTargetFuzz() { }

    public static void fuzzerTestOneInput(byte[] input) {
        var parts = new String(input, StandardCharsets.ISO_8859_1).split("\\?", 2);
        var query = parts.length == 1 ? null : parts[1];
        for (var base : new String[] {"/p", ""}) file(base, new RequestTarget(base, parts[0], query), parts[0]);
        var below = new RequestTarget("/p", "/p/" + parts[0], query);
        file("/p", below, "/p/" + parts[0]);
        var uri = query == null ? below.path() : below.path() + "?" + query;
        assertTrue(below.isMeantBy(uri));
        assertTrue(below.isMeantBy("https://phones.example:8443" + uri));
        assertFalse(below.isMeantBy(uri + "x"));
        assertFalse(below.isMeantBy("/p" + uri));
    }

    private static void file(String base, RequestTarget target, String path) {
        var file = target.file();
        assertTrue(file.length() <= 201, file);
        if (file.startsWith("?")) return;
        assertTrue(path.startsWith(base + "/"), path);
        assertFalse(CLIMBS.matcher(file).find(), file);
        var encoded = base + "/" + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
        if (encoded.length() <= 200 + base.length() && !file.contains("%")) assertEquals(file, new RequestTarget(base, encoded, null).file());
    }
}
