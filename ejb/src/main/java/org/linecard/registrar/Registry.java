package org.linecard.registrar;

import java.util.Map;
import org.linecard.accounts.SipAccount;

/** What a registrar answered about some accounts. */
public record Registry(Map<String, Registration> byAddress) {

    /** Nothing was asked, or nobody answered. */
    public static final Registry SILENT = new Registry(Map.of());

    /** @param account may be null, as on a free line */
    public Registration of(SipAccount account) {
        return account == null ? Registration.UNKNOWN : byAddress.getOrDefault(account.address(), Registration.UNKNOWN);
    }
}
