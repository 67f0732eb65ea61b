package org.linecard.customers;

/** A customer is being suspended, in this transaction: what was handed out to reach its phones' files with is void now. */
public record CustomerSuspended(Customer customer) { }
