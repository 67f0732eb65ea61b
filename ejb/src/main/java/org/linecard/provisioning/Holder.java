package org.linecard.provisioning;

import org.linecard.security.Passwords;
import org.linecard.tenancy.Tenant;
import org.linecard.vendors.Identity;

/**
 * Who a path claims to be, with what it would have to prove. For an unknown identity there is a nobody with a password that no one has.
 *
 * @param identity null for nobody
 * @param device   null for nobody
 */
record Holder(Identity identity, Long device, String ownerPath, String vendor, Credential credential, boolean served) {

    static final Holder NOBODY = new Holder(null, null, "", "", new Credential("nobody", Passwords.generate()), false);

    /** @param row of the query {@code Device.credential} */
    static Holder of(Identity identity, Object[] row) {
        return new Holder(identity, (Long) row[0], (String) row[1], (String) row[2], new Credential((String) row[3], (String) row[4]), (Boolean) row[5] && row[6] == Tenant.Status.ACTIVE);
    }

    /** Whether it shows that this very device asks: by its credentials, or by the certificate that its vendor gave it. */
    boolean opensFor(Proof proof) {
        return proof.holds(credential) | (identity != null && proof.isOf(identity));
    }

    /** What to record of a request that gets no file though it brought something. */
    Verdict refusal(boolean proven) {
        if (device == null) return Verdict.UNKNOWN;
        return proven ? Verdict.INACTIVE : Verdict.WRONG;
    }
}
