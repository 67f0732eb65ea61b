package org.linecard.networks;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An address of IPv4 or IPv6 as a number of 128 bits; one of IPv4 is its form in IPv6 ({@code ::ffff:0:0/96}), so that a phone has one address whichever way the
 * server's socket names it.
 */
public record Address(long high, long low) implements Comparable<Address> {

    private static final long FOUR = 0xffff_0000_0000L;
    private static final int LONGEST = 45;

    public static Address of(InetAddress address) {
        var bytes = ByteBuffer.wrap(address.getAddress());
        return bytes.capacity() == 4 ? four(bytes.getInt()) : new Address(bytes.getLong(), bytes.getLong());
    }

    /** Of its usual text, without brackets, zone or port; empty when it is none. Never asks a name service, and takes four plain decimal numbers only for IPv4. */
    public static Optional<Address> parse(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        if (text.indexOf(':') >= 0) return six(text);
        var four = four(text, 0, text.length());
        return four < 0 ? Optional.empty() : Optional.of(four((int) four));
    }

    public boolean isFour() {
        return high == 0 && low >>> 32 == 0xffff;
    }

    /** The block that one customer's line has: the address itself in IPv4; in IPv6, where each machine makes up addresses as it likes, its /64. */
    public Address site() {
        return isFour() ? this : new Address(high, 0);
    }

    /** Keeps the first {@code length} of 128 bits. */
    Address truncated(int length) {
        if (length >= Long.SIZE) return new Address(high, length == 128 ? low : low & ~(-1L >>> length - Long.SIZE));
        return new Address(length == 0 ? 0 : high & -1L << Long.SIZE - length, 0);
    }

    @Override
    public int compareTo(Address other) {
        var order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    /** The usual text: four numbers, or groups in small hexadecimal digits with the longest run of zeros left out (RFC 5952). */
    @Override
    public String toString() {
        if (isFour()) return (low >>> 24 & 255) + "." + (low >>> 16 & 255) + "." + (low >>> 8 & 255) + "." + (low & 255);
        int start = -1;
        int longest = 1;
        for (int i = 0; i < 8; i++) {
            int n = 0;
            while (i + n < 8 && group(i + n) == 0) n++;
            if (n > longest) {
                start = i;
                longest = n;
            }
            i += n;
        }
        var text = new StringBuilder(LONGEST);
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                text.append("::");
                i += longest - 1;
            } else {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ':') text.append(':');
                text.append(Integer.toHexString(group(i)));
            }
        }
        return text.toString();
    }

    private int group(int i) {
        return (int) ((i < 4 ? high : low) >>> 48 - i % 4 * 16) & 0xffff;
    }

    private static Address four(int bits) {
        return new Address(0, FOUR | bits & 0xffff_ffffL);
    }

    /** The 32 bits of four decimal numbers, -1 when it is something else. A leading zero is refused: some read it as octal. */
    private static long four(String text, int from, int end) {
        long bits = 0;
        int at = from;
        for (int part = 0; part < 4; part++) {
            if (part > 0 && (at >= end || text.charAt(at++) != '.')) return -1;
            int start = at;
            int number = 0;
            while (at < end && at - start < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') number = number * 10 + text.charAt(at++) - '0';
            if (at == start || number > 255 || at - start > 1 && text.charAt(start) == '0') return -1;
            bits = bits << 8 | number;
        }
        return at == end ? bits : -1;
    }

    private static Optional<Address> six(String text) {
        long[] halves = new long[2];
        int groups = 0;
        int gap = -1;
        int at = 0;
        int end = text.length();
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < end) {
            if (groups == 8) return Optional.empty();
            int start = at;
            int number = 0;
            while (at < end && at - start < 4 && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128) number = number << 4 | Character.digit(text.charAt(at++), 16);
            if (at == start) return Optional.empty();
            if (at < end && text.charAt(at) == '.') {
                var four = four(text, start, end);
                if (four < 0 || groups > 6) return Optional.empty();
                put(halves, groups++, (int) (four >>> 16));
                put(halves, groups++, (int) four & 0xffff);
                break;
            }
            put(halves, groups++, number);
            if (at == end) break;
            if (text.charAt(at++) != ':' || at == end) return Optional.empty();
            if (text.charAt(at) == ':') {
                if (gap >= 0) return Optional.empty();
                gap = groups;
                at++;
            }
        }
        if (gap < 0 ? groups != 8 : groups > 7) return Optional.empty();
        return Optional.of(gap < 0 ? new Address(halves[0], halves[1]) : spread(halves, gap, groups));
    }

    /** Moves the groups behind the gap to the end. */
    private static Address spread(long[] halves, int gap, int groups) {
        var packed = new Address(halves[0], halves[1]);
        var wide = new long[2];
        for (int i = 0; i < gap; i++) put(wide, i, packed.group(i));
        for (int i = gap; i < groups; i++) put(wide, 8 - groups + i, packed.group(i));
        return new Address(wide[0], wide[1]);
    }

    private static void put(long[] halves, int i, int group) {
        halves[i / 4] |= (long) group << 48 - i % 4 * 16;
    }
}
