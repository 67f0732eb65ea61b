package org.linecard.provisioning;

import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody asks for through a one-time link: {@code once/<token>/<file>}. */
record LinkAddress(String token, String file) {

    private static final String BEFORE = "once/";
    private static final Pattern TOKEN = Pattern.compile("(?i)once/[^/]+");

    /** Empty for every other path. */
    static Optional<LinkAddress> of(String path) {
        var end = path.indexOf('/', BEFORE.length());
        return path.startsWith(BEFORE) && end > BEFORE.length() ? Optional.of(new LinkAddress(path.substring(BEFORE.length(), end), path.substring(end + 1))) : Optional.empty();
    }

    /** The path as it may be written down. Whatever stands where a token would is left out, since a token in a path that we cannot read is one all the same. */
    static String withoutToken(String path) {
        return TOKEN.matcher(path).replaceAll("once/…");
    }
}
