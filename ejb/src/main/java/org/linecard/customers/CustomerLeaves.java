package org.linecard.customers;

/** A customer is about to be removed, in this transaction: whoever holds something of it lets go now. */
public record CustomerLeaves(Customer customer) { }
