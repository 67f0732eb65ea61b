package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linecard.networks.Address;
import org.linecard.networks.Cidr;

class ClientAddressTest {

    private static final Address PROXY = address("10.0.0.1");

    private final ClientAddress clients = new ClientAddress(Cidr.list("10.0.0.0/8, 2001:db8::/32"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "192.0.2.1                          | 192.0.2.1",
        "203.0.113.9, 192.0.2.1             | 192.0.2.1",
        "192.0.2.1, 10.9.9.9                | 192.0.2.1",
        "203.0.113.9,192.0.2.1 , 10.9.9.9,2001:db8::5 | 192.0.2.1",
        "10.9.9.9, 10.8.8.8                 | 10.9.9.9",
        "192.0.2.1:50123                    | 192.0.2.1",
        "[2001:470::1]:50123                | 2001:470::1",
        "[2001:470::1]                      | 2001:470::1",
        "2001:470::1                        | 2001:470::1",
        "192.0.2.1, unknown                 | 10.0.0.1",
        "192.0.2.1, unknown, 10.9.9.9       | 10.9.9.9",
        "192.0.2.1,                         | 10.0.0.1",
        ",192.0.2.1                         | 192.0.2.1",
        "[192.0.2.1                         | 10.0.0.1",
        "::ffff:192.0.2.1                   | 192.0.2.1",
    })
    void theLastHopThatIsNoProxyOfOursAsks(String header, String asker) {
        assertEquals(asker, clients.of(PROXY, name -> List.of(header)).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", ",,,", "localhost", "999.1.1.1", "192.0.2.1 192.0.2.2", "\"192.0.2.1\"", "_hidden", ":", "[", "[]", "[]:80", "%"})
    void garbageSaysNothing(String header) {
        assertEquals(PROXY, clients.of(PROXY, name -> List.of(header)));
    }

    @Test
    void severalHeadersAreOne() {
        assertEquals("192.0.2.1", clients.of(PROXY, name -> List.of("203.0.113.9, 192.0.2.1", "10.9.9.9")).toString());
        assertEquals(PROXY, clients.of(PROXY, name -> List.of()));
        assertEquals(PROXY, clients.of(PROXY, name -> null));
    }

    @Test
    void whoIsNoProxyIsNotEvenListenedTo() {
        var stranger = address("192.0.2.77");
        assertEquals(stranger, clients.of(stranger, name -> { throw new AssertionError(name); }));
        assertEquals(PROXY, new ClientAddress(List.of()).of(PROXY, name -> { throw new AssertionError(name); }));
    }

    private static Address address(String text) {
        return Address.parse(text).orElseThrow();
    }
}
