package org.linecard.device;

import org.linecard.provisioning.Proof;
import org.linecard.vendors.Identity;
import org.linecard.vendors.IdentityKind;

/**
 * The certificate that a vendor gave one of its phones, beside whatever else was brought.
 *
 * @param mac of the phone that it names
 */
record CertificateProof(String mac, Proof beside) implements Proof {

    @Override
    public boolean isGiven() {
        return true;
    }

    @Override
    public boolean holds(String user, String password) {
        return beside.holds(user, password);
    }

    @Override
    public boolean isOf(Identity phone) {
        return phone.equals(new Identity(IdentityKind.MAC, mac));
    }
}
