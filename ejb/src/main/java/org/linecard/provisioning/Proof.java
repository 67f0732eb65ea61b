package org.linecard.provisioning;

import org.linecard.vendors.Identity;

/** What a request brought to prove who sends it. Made anew for each request by the edge that knows the protocol. */
public interface Proof {

    /** Whether it brought anything at all. */
    boolean isGiven();

    /** Whether it was made with this user name and password. Takes the same time for any outcome. */
    boolean holds(Credential credential);

    /** Whether it shows without a password that this very phone asks: by the certificate that its vendor gave it. */
    default boolean isOf(Identity phone) {
        return false;
    }
}
