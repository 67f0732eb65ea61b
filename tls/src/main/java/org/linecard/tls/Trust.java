package org.linecard.tls;

import java.security.KeyStore;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactorySpi;

/** Made by {@link LaterJudgement}'s name. */
public final class Trust extends TrustManagerFactorySpi {

    @Override
    protected void engineInit(KeyStore none) {
        // nobody's word is taken here
    }

    @Override
    protected void engineInit(ManagerFactoryParameters none) {
        // nobody's word is taken here
    }

    @Override
    protected TrustManager[] engineGetTrustManagers() {
        return new TrustManager[] {new AnyClient(AnyClient.named(System.getenv("LINECARD_DEVICE_CAS")))};
    }
}
