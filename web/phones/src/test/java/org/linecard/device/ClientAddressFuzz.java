package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.linecard.networks.Address;
import org.linecard.networks.Cidr;

/** Nobody outside says who asks; of a proxy's words only what our proxies added counts, whatever stands before it. */
public final class ClientAddressFuzz {

    private static final Address PROXY = Address.parse("192.0.2.1").orElseThrow();
    private static final Address STRANGER = Address.parse("198.51.100.7").orElseThrow();
    private static final ClientAddress READER = new ClientAddress(Cidr.list("192.0.2.0/24, 2001:db8::/32"));

    private ClientAddressFuzz() { }

    public static void fuzzerTestOneInput(byte[] input) {
        var values = List.of(new String(input, StandardCharsets.ISO_8859_1).split("\n", 4));
        assertEquals(STRANGER, READER.of(STRANGER, name -> values));
        assertTrue(READER.of(PROXY, name -> values) != null);
        for (var last : List.of("203.0.113.9", "[2a00::9]:5060", "203.0.113.9:80")) {
            var asker = READER.of(PROXY, name -> List.of(String.join(",", values), last));
            assertEquals(READER.of(PROXY, name -> List.of(last)), asker);
            assertEquals(asker, READER.of(PROXY, name -> List.of(String.join(",", values) + " , " + last + " ,192.0.2.9")));
        }
    }
}
