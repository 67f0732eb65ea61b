package org.linecard.accounts;

/** A phone (SIP account) is about to be removed, in this transaction: whoever refers to it lets go now. */
public record AccountLeaves(SipAccount account) { }
