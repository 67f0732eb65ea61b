package org.linecard.hardware;

/** How many devices each filter of the list would show, each counted up to {@code PageQuery.COUNTED} + 1. */
public record HardwareCounts(int all, int attention, int neverFetched, int stock, int inactive) {
    public int getAll() { return all; }
    public int getAttention() { return attention; }
    public int getNeverFetched() { return neverFetched; }
    public int getStock() { return stock; }
    public int getInactive() { return inactive; }
}
