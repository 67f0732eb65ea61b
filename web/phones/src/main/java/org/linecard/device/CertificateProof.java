package org.linecard.device;

import org.linecard.provisioning.Credential;
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
    public boolean holds(Credential credential) {
        return beside.holds(credential);
    }

    @Override
    public boolean isOf(Identity phone) {
        return phone.equals(new Identity(IdentityKind.MAC, mac));
    }
}
