package org.linecard.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.linecard.device.certificates.DeviceCertificates;

/** Finds the certificate of whoever asks: that of the connection, or, when a trusted proxy asks, the one that it passes on. */
@ApplicationScoped
public class ClientCertificate {

    private static final String OF_CONNECTION = "jakarta.servlet.request.X509Certificate";

    private final DeviceCertificates certificates;
    private final ClientAddress address;

    @Inject
    public ClientCertificate(DeviceCertificates certificates, ClientAddress address) {
        this.certificates = certificates;
        this.address = address;
    }

    /** For the container's proxy only. */
    protected ClientCertificate() {
        this(null, null);
    }

    /** The address of the phone that it speaks for; empty when there is none that we believe. Said twice it is nothing that we can read. */
    Optional<String> mac(HttpServletRequest request) {
        if (!certificates.isOn()) return Optional.empty();
        if (address.isProxy(ClientAddress.peer(request))) {
            var passed = Collections.list(request.getHeaders(certificates.header()));
            return passed.size() == 1 ? certificates.mac(passed.get(0)) : Optional.empty();
        }
        return request.getAttribute(OF_CONNECTION) instanceof X509Certificate[] chain ? certificates.mac(List.of(chain)) : Optional.empty();
    }
}
