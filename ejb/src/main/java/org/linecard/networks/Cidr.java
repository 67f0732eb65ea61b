package org.linecard.networks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of addresses, such as {@code 192.0.2.0/24} or {@code 2001:db8::/32}; an address alone is a block of one.
 *
 * @param network its first address
 * @param length  of 128 bits: 96 more than is written for IPv4
 */
public record Cidr(Address network, int length) {

    private static final Pattern BLOCK = Pattern.compile("([^/]+)(?:/(0|[1-9][0-9]{0,2}))?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final int FOUR = 96;

    public Cidr {
        if (length < 0 || length > 128 || !network.truncated(length).equals(network)) throw new IllegalArgumentException(network + " is not the first address of a block");
    }

    /** Empty when it is no block: also when the address lies in the middle of one, as in {@code 192.0.2.7/24}, since nobody knows what was meant. */
    public static Optional<Cidr> parse(String text) {
        var block = BLOCK.matcher(text);
        if (!block.matches()) return Optional.empty();
        return Address.parse(block.group(1)).flatMap(address -> {
            int before = address.isFour() && block.group(1).indexOf(':') < 0 ? FOUR : 0;
            int length = block.group(2) == null ? 128 : before + Integer.parseInt(block.group(2));
            return length <= 128 && address.truncated(length).equals(address) ? Optional.of(new Cidr(address, length)) : Optional.empty();
        });
    }

    /** The words of a list, between which stand commas, blanks or line breaks; each to be given to {@link #parse}. */
    public static List<String> words(String list) {
        return BETWEEN.splitAsStream(list.strip()).filter(word -> !word.isEmpty()).toList();
    }

    /** @param list as {@link #words}; must hold nothing but blocks */
    public static List<Cidr> list(String list) {
        return words(list).stream().flatMap(word -> Stream.of(parse(word).orElseThrow(() -> new IllegalArgumentException(word + " is no block of addresses")))).toList();
    }

    public boolean contains(Address address) {
        return address.truncated(length).equals(network);
    }

    @Override
    public String toString() {
        return network + "/" + (network.isFour() && length >= FOUR ? length - FOUR : length);
    }
}
