package org.linecard.customers;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.ZoneId;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.linecard.audit.Audited;
import org.linecard.tenancy.Tenant;

/**
 * A company whose people have phones. Belongs to one reseller, has one SIP domain, and says where its phones register; its users, phones
 * and hardware all carry its path. A login of the customer cannot see the reseller's row, so {@link #getReseller()} is null there.
 */
@Entity
@DiscriminatorValue("CUSTOMER")
@AdditionalCriteria("this.path like :scope")
@Audited
public class Customer extends Tenant {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reseller_id")
    private Reseller reseller;

    @Column(name = "sip_domain")
    private String sipDomain;

    private String registrar;

    @Column(name = "registrar_port")
    private Integer port;

    @Enumerated(EnumType.STRING)
    private Transport transport = Transport.UDP;

    @Column(name = "outbound_proxy")
    private String outboundProxy;

    @Column(name = "stun_server")
    private String stunServer;

    @Column(name = "voicemail_number")
    private String voicemailNumber;

    @Column(name = "time_zone")
    private String timeZone;

    private String language;
    private String country;

    protected Customer() { }

    public Customer(Reseller reseller, CustomerDetails details) {
        super(reseller.getPath(), details.slug(), details.name());
        this.reseller = reseller;
        change(details);
    }

    public final void change(CustomerDetails details) {
        rename(details.name());
        sipDomain = details.sipDomain();
        registrar = details.registrar();
        port = details.port();
        transport = details.transport();
        outboundProxy = details.outboundProxy();
        stunServer = details.stunServer();
        voicemailNumber = details.voicemailNumber();
        timeZone = details.timeZone();
        language = details.language();
        country = details.country();
    }

    /** Puts the customer under another reseller; the database rewrites the path of all that it owns. */
    public void moveTo(Reseller other) {
        reseller = other;
        moveUnder(other.getPath());
    }

    public CustomerDetails details() {
        return new CustomerDetails(getName(), getSlug(), sipDomain, registrar, port, transport, outboundProxy, stunServer, voicemailNumber, timeZone, language, country);
    }

    public Reseller getReseller() { return reseller; }
    public String getSipDomain() { return sipDomain; }
    /** Host that takes registrations; null when the SIP domain itself does. */
    public String getRegistrar() { return registrar; }
    /** Null leaves it to the transport's own port, or to DNS. */
    public Integer getPort() { return port; }
    public Transport getTransport() { return transport; }
    /** Host, or host and port; null for none. */
    public String getOutboundProxy() { return outboundProxy; }
    /** Host, or host and port; null for none. */
    public String getStunServer() { return stunServer; }
    public String getVoicemailNumber() { return voicemailNumber; }
    public String getTimeZone() { return timeZone; }
    public String getLanguage() { return language; }
    public String getCountry() { return country; }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
