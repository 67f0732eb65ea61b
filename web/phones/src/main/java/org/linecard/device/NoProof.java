package org.linecard.device;

import java.nio.charset.StandardCharsets;
import org.linecard.provisioning.Credential;
import org.linecard.provisioning.Proof;

/** Nothing, or nothing that we can read. Works as hard as a real one to say no. */
enum NoProof implements Proof {

    NOTHING, UNREADABLE;

    private static final BasicProof WRONG = new BasicProof("nobody".getBytes(StandardCharsets.UTF_8));

    @Override
    public boolean isGiven() {
        return this == UNREADABLE;
    }

    @Override
    public boolean holds(Credential credential) {
        WRONG.holds(credential);
        return false;
    }
}
