package org.linecard.tls;

import java.security.Provider;

/** Brings the trust manager of that name to Elytron, which takes one of its own from nowhere else. */
public final class LaterJudgement extends Provider {

    private static final long serialVersionUID = 1;

    public LaterJudgement() {
        super("LaterJudgement", "1", "Clients' certificates are judged by the application");
        put("TrustManagerFactory.LaterJudgement", Trust.class.getName());
    }
}
