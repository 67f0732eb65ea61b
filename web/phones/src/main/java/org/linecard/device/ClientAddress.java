package org.linecard.device;

import io.undertow.server.HttpServerExchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.linecard.networks.Address;
import org.linecard.networks.Cidr;
import org.linecard.settings.Settings;

/**
 * Tells who asks: whoever is at the other end of the connection, unless that is a proxy that the operator trusts. Such a one adds the address that asks it to
 * the end of {@code X-Forwarded-For}; what stands before that came from outside, and may be invented.
 */
@ApplicationScoped
public class ClientAddress {

    static final String HEADER = "X-Forwarded-For";

    private final List<Cidr> proxies;

    public ClientAddress() {
        this(Settings.fromEnvironment().proxies());
    }

    ClientAddress(List<Cidr> proxies) {
        this.proxies = proxies;
    }

    Address of(HttpServerExchange exchange) {
        return of(peer(exchange.getSourceAddress().getAddress().getHostAddress()), exchange.getRequestHeaders()::get);
    }

    Address of(HttpServletRequest request) {
        return of(peer(request), name -> Collections.list(request.getHeaders(name)));
    }

    /**
     * Reads from the end, past proxies of ours, to the first address that is none. What cannot be read ends the way: the last one that could be is the asker then.
     *
     * @param peer    at the other end of the connection
     * @param headers all values of a header by its name, null or empty for none; not asked for unless the peer is trusted
     */
    Address of(Address peer, Function<String, ? extends Collection<String>> headers) {
        if (!isProxy(peer)) return peer;
        var values = headers.apply(HEADER);
        if (values == null || values.isEmpty()) return peer;
        var chain = String.join(",", values);
        var asker = peer;
        for (int end = chain.length(); end >= 0 && isProxy(asker); ) {
            int comma = chain.lastIndexOf(',', end - 1);
            var hop = Address.parse(bare(chain.substring(comma + 1, end).strip()));
            if (hop.isEmpty()) return asker;
            asker = hop.get();
            end = comma;
        }
        return asker;
    }

    /** Whether it may say things about requests that are not its own. */
    boolean isProxy(Address peer) {
        for (int i = 0; i < proxies.size(); i++) if (proxies.get(i).contains(peer)) return true;
        return false;
    }

    static Address peer(HttpServletRequest request) {
        return peer(request.getRemoteAddr());
    }

    private static Address peer(String text) {
        int zone = text.indexOf('%');
        return Address.parse(zone < 0 ? text : text.substring(0, zone)).orElseThrow();
    }

    /** Some proxies write the port behind it, and then brackets around IPv6. */
    private static String bare(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
