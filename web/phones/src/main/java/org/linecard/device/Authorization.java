package org.linecard.device;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A parsed Authorization header with parameters (RFC 9110, section 11.4).
 *
 * @param parameters by name in lower case, without quotes
 */
record Authorization(String scheme, Map<String, String> parameters) {

    private static final int LONGEST = 4096;
    private static final Pattern SCHEME = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+) +");
    private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*+(?:,[ \\t]*+)++|[ \\t]*+$");
    private static final Pattern PARAMETER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \\t]*=[ \\t]*(?:\"((?:[^\"\\\\\\p{Cntrl}]|\\\\[^\\p{Cntrl}])*+)\"|([!#$%&'*+.^_`|~0-9A-Za-z-]+))");

    /** Empty when it is not of this form, is overlong, or says a thing twice. */
    static Optional<Authorization> parse(String header) {
        var scheme = SCHEME.matcher(header);
        if (header.length() > LONGEST || !scheme.lookingAt()) return Optional.empty();
        var parameters = new HashMap<String, String>();
        var parameter = PARAMETER.matcher(header);
        var separator = SEPARATOR.matcher(header);
        for (var at = scheme.end(); at < header.length(); at = separator.end()) {
            if (!parameter.region(at, header.length()).lookingAt()) return Optional.empty();
            var value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2).replaceAll("\\\\(.)", "$1");
            if (parameters.put(parameter.group(1).toLowerCase(Locale.ROOT), value) != null) return Optional.empty();
            if (!separator.region(parameter.end(), header.length()).lookingAt()) return Optional.empty();
        }
        return Optional.of(new Authorization(scheme.group(1).toLowerCase(Locale.ROOT), parameters));
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
