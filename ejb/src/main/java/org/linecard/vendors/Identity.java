package org.linecard.vendors;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who a request says it comes from; a claim, proven only by the phone's credentials.
 *
 * @param value canonical: 12 lower-case hexadecimal digits, 15 digits, or the 36 lower-case characters of RFC 4122
 */
public record Identity(IdentityKind kind, String value) {

    private static final Pattern MAC = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern IMEI = Pattern.compile("[0-9]{15}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The canonical form of what a path holds; empty when it is none. */
    static Optional<Identity> of(IdentityKind kind, String raw) {
        var value = raw.toLowerCase(Locale.ROOT);
        if (kind == IdentityKind.MAC) value = value.replaceAll("[:.-]", "");
        var form = switch (kind) { case MAC -> MAC; case IMEI -> IMEI; case UUID -> UUID; };
        return form.matcher(value).matches() ? Optional.of(new Identity(kind, value)) : Optional.empty();
    }
}
