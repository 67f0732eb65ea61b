package org.linecard.registrar;

import java.util.Collection;
import org.linecard.accounts.SipAccount;

/** Who is registered, as the registrar knows it. There is Kamailio, and there is no registrar that could be asked. */
public interface Registrations {

    /**
     * Asks once for all of them, in a second or two at most. The accounts must be ones that the caller's own scope found: the registrar knows nothing of tenants.
     *
     * @return never a failure; what could not be found out is {@link Registration#UNKNOWN}
     */
    Registry of(Collection<SipAccount> accounts);
}
