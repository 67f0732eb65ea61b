package org.linecard.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.0/24, 192.0.2.255, true", "192.0.2.0/24, 192.0.3.0, false", "192.0.2.7, 192.0.2.7, true", "192.0.2.7/32, 192.0.2.6, false", "0.0.0.0/0, 255.1.2.3, true", "0.0.0.0/0, ::1, false", "192.0.2.0/24, ::ffff:192.0.2.9, true",
        "::/0, 192.0.2.1, true", "::/0, 2001:db8::1, true", "2001:db8::/32, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, true", "2001:db8::/32, 2001:db9::, false", "2001:db8::/64, 2001:db8:0:1::, false", "2001:db8::/65, 2001:db8::8000:0:0:0, false",
        "2001:db8::/65, 2001:db8::7fff:0:0:1, true", "::1, ::1, true", "::1/128, ::2, false", "128.0.0.0/1, 200.0.0.1, true", "128.0.0.0/1, 127.0.0.1, false", "::ffff:192.0.2.0/120, 192.0.2.200, true"})
    void holdsWhatLiesInIt(String block, String address, boolean inside) {
        assertEquals(inside, Cidr.parse(block).orElseThrow().contains(Address.parse(address).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/8", "192.0.2.0/", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/+1", "192.0.2.0/024", "192.0.2.7/24", "::1/64", "::/129", "::/999", "192.0.2/24", "example.com/24", "192.0.2.0/24/24", " 192.0.2.0/24", "192.0.2.0/255.255.255.0"})
    void whatIsNoBlockIsNothing(String text) {
        assertTrue(Cidr.parse(text).isEmpty(), text);
    }

    @Test
    void isWrittenAsItIsRead() {
        for (var text : List.of("192.0.2.0/24", "0.0.0.0/0", "192.0.2.7/32", "::/0", "2001:db8::/32", "::1/128")) assertEquals(text, Cidr.parse(text).orElseThrow().toString());
    }

    @Test
    void aListIsReadWhateverStandsBetween() {
        assertEquals(List.of("10.0.0.0/8", "::1/128", "192.0.2.7/32"), Cidr.list(" 10.0.0.0/8, ::1\n\n192.0.2.7;").stream().map(Cidr::toString).toList());
        assertEquals(List.of(), Cidr.list(" "));
        assertThrows(IllegalArgumentException.class, () -> Cidr.list("10.0.0.0/8, 10.0.0.1/8"));
    }
}
