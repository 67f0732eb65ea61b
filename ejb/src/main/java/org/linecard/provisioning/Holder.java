package org.linecard.provisioning;

import org.linecard.security.Passwords;
import org.linecard.security.SecretColumn;
import org.linecard.tenancy.Tenant;

/**
 * Who a path claims to be, with what it would have to prove. For an unknown identity there is a nobody with a password that no one has, opened
 * from its cipher text like a real one, so that the answer takes the same work.
 *
 * @param device null for nobody
 */
record Holder(Long device, String ownerPath, String vendor, String user, String password, boolean served) {

    private static final SecretColumn SECRETS = new SecretColumn();
    private static final String NOBODYS_PASSWORD = SECRETS.convertToDatabaseColumn(Passwords.generate());

    static Holder nobody() {
        return new Holder(null, "", "", "nobody", SECRETS.convertToEntityAttribute(NOBODYS_PASSWORD), false);
    }

    /** @param row of the query {@code Device.credential} */
    static Holder of(Object[] row) {
        return new Holder((Long) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (Boolean) row[5] && row[6] == Tenant.Status.ACTIVE);
    }

    /** What to record of a request that gets no file. */
    Verdict refusal(boolean given, boolean proven) {
        if (device == null) return Verdict.UNKNOWN;
        if (!given) return Verdict.CHALLENGED;
        return proven ? Verdict.INACTIVE : Verdict.WRONG;
    }
}
