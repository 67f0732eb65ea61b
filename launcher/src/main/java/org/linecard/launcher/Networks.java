package org.linecard.launcher;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Tells before the servers start what the application would refuse: a list of blocks of addresses. */
final class Networks {

    private static final Pattern BLOCK = Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");

    private Networks() { }

    /** Whether each word is an address, or the first address of a block with the number of its fixed bits. */
    static boolean areNamedBy(String list) {
        return Arrays.stream(list.strip().split("[\\s,;]+")).allMatch(Networks::isBlock);
    }

    private static boolean isBlock(String word) {
        var block = BLOCK.matcher(word);
        if (!block.matches()) return false;
        try {
            var bytes = InetAddress.getByName(block.group(1)).getAddress();
            int length = block.group(2) == null ? bytes.length * 8 : Integer.parseInt(block.group(2));
            return length <= bytes.length * 8 && new BigInteger(1, bytes).mod(BigInteger.ONE.shiftLeft(bytes.length * 8 - length)).signum() == 0;
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
