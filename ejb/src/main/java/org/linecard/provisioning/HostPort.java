package org.linecard.provisioning;

/**
 * A server's address.
 *
 * @param host empty for none
 * @param port 0 for the protocol's own
 */
public record HostPort(String host, int port) {

    public static final HostPort NONE = new HostPort("", 0);

    /** Reads {@code host}, {@code host:port} or {@code [address]:port}; null and blank are none. */
    public static HostPort parse(String text) {
        if (text == null || text.isBlank()) return NONE;
        var plain = text.strip();
        int colon = plain.lastIndexOf(':');
        boolean port = colon > 0 && plain.indexOf(':') == colon || colon > 0 && plain.startsWith("[") && plain.charAt(colon - 1) == ']';
        if (!port || !plain.substring(colon + 1).matches("[0-9]{1,5}")) return new HostPort(plain, 0);
        return new HostPort(plain.substring(0, colon), Integer.parseInt(plain.substring(colon + 1)));
    }
}
