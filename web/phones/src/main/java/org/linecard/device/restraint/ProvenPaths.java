package org.linecard.device.restraint;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import org.linecard.networks.Address;

/**
 * From where which path was asked for with the right credentials, as far as is remembered: 4 MB of hashes, each in one of two places, the newer over the
 * older. Forgetting one costs a phone a wait while somebody at its address misbehaves; taking one for another costs nothing.
 */
final class ProvenPaths {

    private static final int MOST = 1 << 19;

    private final AtomicLongArray places = new AtomicLongArray(MOST);
    private final long seed = new SecureRandom().nextLong();

    void add(Address site, String path) {
        var hash = hash(site, path);
        int first = first(hash);
        int second = second(hash);
        if (places.getOpaque(first) == hash || places.getOpaque(second) == hash) return;
        places.setOpaque(places.getOpaque(first) == 0 || places.getOpaque(second) != 0 && (hash & 1) == 0 ? first : second, hash);
    }

    boolean has(Address site, String path) {
        var hash = hash(site, path);
        return places.getOpaque(first(hash)) == hash || places.getOpaque(second(hash)) == hash;
    }

    private static int first(long hash) {
        return (int) (hash >>> 20) & MOST - 1;
    }

    private static int second(long hash) {
        return (int) (hash >>> 40) & MOST - 1;
    }

    private long hash(Address site, String path) {
        var hash = mixed(mixed(seed ^ site.high()) ^ site.low());
        for (int i = 0; i < path.length(); i++) hash = (hash ^ path.charAt(i)) * 0x100000001b3L;
        return mixed(hash) | 2;
    }

    private static long mixed(long bits) {
        var it = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        it = (it ^ it >>> 33) * 0xc4ceb9fe1a85ec53L;
        return it ^ it >>> 33;
    }
}
