package org.linecard.knocks;

import org.linecard.vendors.Identity;

/** Somebody at an address: a device, an identity that nobody has, or neither. */
record Asker(Long device, Identity identity, String address) { }
