package org.linecard.hardware;

/** A device became known, in this transaction. */
public record DeviceAdded(Device device) { }
