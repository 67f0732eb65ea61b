package org.linecard.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Takes any certificate from a client who has the key to it, and names the believed vendors, so that browsers have none to offer and do not ask their users.
 * It proves nothing here: {@code DeviceCertificates} of phones.war judges it, and nothing else looks at it.
 */
final class AnyClient extends X509ExtendedTrustManager {

    private final X509Certificate[] named;

    AnyClient(X509Certificate[] named) {
        this.named = named.clone();
    }

    /** What cannot be read is left out: the application tells its operator what is wrong, and does not start. */
    static X509Certificate[] named(String folder) {
        var found = new ArrayList<X509Certificate>();
        if (folder != null && !folder.isBlank()) {
            try (var files = Files.newDirectoryStream(Path.of(folder), "*.{pem,crt,cer}")) {
                for (var file : files) {
                    try (var in = Files.newInputStream(file)) {
                        for (var it : CertificateFactory.getInstance("X.509").generateCertificates(in)) found.add((X509Certificate) it);
                    }
                }
            } catch (IOException | CertificateException unreadable) {
                return new X509Certificate[0];
            }
        }
        return found.toArray(X509Certificate[]::new);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return named.clone();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
        // later
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
        // later
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        // later
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("This is for a server");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkServerTrusted(chain, type);
    }
}
