package org.linecard.hardware;

/**
 * Where a device is on its way, apart from whether it is active. People move it as far as {@link #DISPATCHED} and to {@link #RETURNED} and
 * {@link #LOST}; {@link #FETCHED} follows from what the device itself did.
 */
public enum LifeCycle { STOCK, PREPARED, DISPATCHED, FETCHED, RETURNED, LOST }
