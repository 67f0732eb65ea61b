package org.linecard.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What prints is read as the same; a list is nothing but its words. */
public final class NetworksFuzz {

    private NetworksFuzz() { }

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var words = Cidr.words(text);
        for (var word : words) {
            assertTrue(!word.isEmpty() && word.chars().noneMatch(c -> c == ',' || c == ';' || Character.isSpaceChar(c) && c < 128), word);
            Address.parse(word).ifPresent(NetworksFuzz::address);
            Cidr.parse(word).ifPresent(NetworksFuzz::block);
        }
        Address.parse(text).ifPresent(NetworksFuzz::address);
        Cidr.parse(text).ifPresent(NetworksFuzz::block);
        if (words.stream().allMatch(word -> Cidr.parse(word).isPresent())) assertEquals(words.size(), Cidr.list(text).size());
        else assertThrows(IllegalArgumentException.class, () -> Cidr.list(text));
    }

    private static void address(Address address) {
        assertEquals(Optional.of(address), Address.parse(address.toString()));
        assertTrue(address.toString().length() <= 39, address.toString());
        assertEquals(address, address.site().isFour() ? address.site() : address.truncated(128));
        assertTrue(address.truncated(64).compareTo(address) <= 0);
    }

    private static void block(Cidr block) {
        assertEquals(Optional.of(block), Cidr.parse(block.toString()));
        assertTrue(block.contains(block.network()));
    }
}
