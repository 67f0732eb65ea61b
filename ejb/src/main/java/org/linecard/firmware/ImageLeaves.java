package org.linecard.firmware;

/** An image is about to be removed. Whoever needs it refuses while the transaction runs; its file goes when that has succeeded. */
public record ImageLeaves(Image image) { }
