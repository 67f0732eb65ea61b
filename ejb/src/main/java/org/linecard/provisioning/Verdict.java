package org.linecard.provisioning;

/** What became of one request. Only we read it: the answers to {@link #CHALLENGED}, {@link #WRONG}, {@link #SPENT}, {@link #UNKNOWN} and {@link #INACTIVE} are the same. */
public enum Verdict {
    /** The file was sent. */
    SERVED,
    /** The phone has the current file already. */
    CURRENT,
    /** Nothing was proven yet: the first half of every Digest exchange. */
    CHALLENGED,
    /** The credentials do not fit the device, or fit another one. */
    WRONG,
    /** Through a one-time link that is used already, or too old. */
    SPENT,
    /** No device of this identity. */
    UNKNOWN,
    /** The device, or its customer, is switched off. */
    INACTIVE,
    /** A file that no such phone gets here. */
    ABSENT,
    /** The file could not be made; the log says why. */
    FAILED
}
