package org.linecard.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.1", "0.0.0.0, 0.0.0.0", "255.255.255.255, 255.255.255.255", "::, ::", "::1, ::1", "1::, 1::", "2001:DB8::7, 2001:db8::7", "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1", "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "0:1:2:3:4:5:6:7, 0:1:2:3:4:5:6:7", "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0", "::ffff:192.0.2.1, 192.0.2.1", "::ffff:c000:201, 192.0.2.1", "64:ff9b::192.0.2.1, 64:ff9b::c000:201", "fe80:0:0:0:0:0:0:1, fe80::1"})
    void isReadAndWritten(String text, String written) {
        assertEquals(written, Address.parse(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.04", "1..2.3", ".1.2.3", "1.2.3.", "0x1.2.3.4", "1.2.3.4 ", "localhost", ":", ":::", "1:2", "::1::", "1::2::3", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7", ":1::", "1:",
        "::1:", "12345::", "g::", "[::1]", "fe80::1%eth0", "::1.2.3", "1:2:3:4:5:6:7:1.2.3.4", "1.2.3.4::", "::1.2.3.4:5", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "١.2.3.4", "::١", "unknown", "1.2.3.4:80", "0000000000000000000000000000000000000000000001"})
    void whatIsNoAddressIsNothing(String text) {
        assertTrue(Address.parse(text).isEmpty(), text);
    }

    @Test
    void isWhatJavaReads() throws UnknownHostException {
        var random = new Random(4291);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextBoolean() ? 16 : 4];
            random.nextBytes(bytes);
            for (int n = random.nextInt(bytes.length + 1); n > 0; n--) bytes[random.nextInt(bytes.length)] = 0;
            var java = InetAddress.getByAddress(bytes);
            var ours = Address.of(java);
            assertEquals(ours, Address.parse(java.getHostAddress()).orElseThrow());
            assertEquals(ours, Address.parse(ours.toString()).orElseThrow());
            assertEquals(java, InetAddress.getByName(ours.toString()));
        }
    }

    @Test
    void noTextThrows() {
        var random = new Random(5952);
        var letters = ":::..01f9g%[] ";
        for (int i = 0; i < 200_000; i++) {
            var text = random.ints(random.nextInt(48), 0, letters.length()).collect(StringBuilder::new, (s, c) -> s.append(letters.charAt(c)), StringBuilder::append).toString();
            Address.parse(text).ifPresent(address -> assertEquals(address, Address.parse(address.toString()).orElseThrow(), text));
        }
    }

    @Test
    void aSiteIsAnAddressOfIpv4AndA64thOfIpv6() {
        assertEquals("192.0.2.1", Address.parse("192.0.2.1").orElseThrow().site().toString());
        assertEquals("2001:db8:1:2::", Address.parse("2001:db8:1:2:3:4:5:6").orElseThrow().site().toString());
    }
}
