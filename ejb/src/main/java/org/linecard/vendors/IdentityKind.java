package org.linecard.vendors;

/** What tells one phone from all others: desk phones have a MAC, mobiles an IMEI, everything else is given a UUID. */
public enum IdentityKind { MAC, IMEI, UUID }
