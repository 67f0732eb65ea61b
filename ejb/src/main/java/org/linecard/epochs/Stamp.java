package org.linecard.epochs;

/**
 * The epochs that a value was made under. They only rise, so two moments are the same exactly when their sums are.
 *
 * @param stripes which epochs count
 * @param sum     of them
 */
public record Stamp(int[] stripes, long sum) { }
