package org.linecard.device;

/** Which nonce counts (nc) were used: the highest, and which of the 63 below it. A phone with two connections may send them out of order; what is older is refused. */
final class CountsSeen {

    private long highest;
    private long below;

    /** False when it was there before, or is too old to tell. */
    boolean add(long count) {
        if (count <= 0) return false;
        var ahead = count - highest;
        if (ahead > 0) {
            below = ahead < Long.SIZE ? below << ahead | 1 : 1;
            highest = count;
            return true;
        }
        var bit = -ahead < Long.SIZE ? 1L << -ahead : 0;
        var isNew = bit != 0 && (below & bit) == 0;
        below |= bit;
        return isNew;
    }
}
