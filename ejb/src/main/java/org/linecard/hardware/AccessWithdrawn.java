package org.linecard.hardware;

/** A device goes, changes hands, is switched off or gets a new provisioning password, in this transaction: what was handed out to reach its files with is void now. */
public record AccessWithdrawn(Device device) { }
