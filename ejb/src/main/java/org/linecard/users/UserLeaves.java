package org.linecard.users;

/** A user is about to be removed, in this transaction: whoever holds something of it lets go now. */
public record UserLeaves(User user) { }
