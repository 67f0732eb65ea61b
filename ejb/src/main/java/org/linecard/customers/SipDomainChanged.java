package org.linecard.customers;

/** A customer got another SIP domain, in this transaction: the addresses of its phones follow. */
public record SipDomainChanged(Customer customer, String from) { }
