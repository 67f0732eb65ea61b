package org.linecard.portal.customers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.customers.Customer;
import org.linecard.customers.CustomerDetails;
import org.linecard.customers.Customers;
import org.linecard.customers.Reseller;
import org.linecard.customers.Transport;
import org.linecard.portal.Feedback;

/** Adds a customer ({@code id} 0) or edits one. */
@Named
@ViewScoped
public class CustomerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Customers customers;

    private long id;
    private long version;
    private Long reseller;
    private String name;
    private String slug;
    private String sipDomain;
    private String registrar;
    private Integer port;
    private Transport transport = Transport.UDP;
    private String outboundProxy;
    private String stunServer;
    private String voicemailNumber;
    private String timeZone = "UTC";
    private String language = "en";
    private String country;

    public void load() {
        if (id != 0) fill(customers.byId(id));
    }

    private void fill(Customer customer) {
        version = customer.getVersion();
        var it = customer.details();
        name = it.name();
        slug = it.slug();
        sipDomain = it.sipDomain();
        registrar = it.registrar();
        port = it.port();
        transport = it.transport();
        outboundProxy = it.outboundProxy();
        stunServer = it.stunServer();
        voicemailNumber = it.voicemailNumber();
        timeZone = it.timeZone();
        language = it.language();
        country = it.country();
    }

    public String save() {
        var details = new CustomerDetails(name, slug, sipDomain, registrar, port, transport, outboundProxy, stunServer, voicemailNumber, timeZone, language, country);
        if (id == 0) customers.add(reseller, details);
        else customers.edit(id, version, details);
        Feedback.done(id == 0 ? "done.customer.added" : "done.customer.saved", details.name());
        return "customers?faces-redirect=true";
    }

    public List<Reseller> getOwners() {
        return customers.owners();
    }

    public String getTitle() {
        return id == 0 ? "Add customer" : customers.byId(id).getName();
    }

    public boolean isNew() { return id == 0; }
    public long getId() { return id; }
    public void setId(long to) { id = to; }
    public Long getReseller() { return reseller; }
    public void setReseller(Long to) { reseller = to; }
    public String getName() { return name; }
    public void setName(String to) { name = to; }
    public String getSlug() { return slug; }
    public void setSlug(String to) { slug = to; }
    public String getSipDomain() { return sipDomain; }
    public void setSipDomain(String to) { sipDomain = to; }
    public String getRegistrar() { return registrar; }
    public void setRegistrar(String to) { registrar = to; }
    public Integer getPort() { return port; }
    public void setPort(Integer to) { port = to; }
    public Transport getTransport() { return transport; }
    public void setTransport(Transport to) { transport = to; }
    public String getOutboundProxy() { return outboundProxy; }
    public void setOutboundProxy(String to) { outboundProxy = to; }
    public String getStunServer() { return stunServer; }
    public void setStunServer(String to) { stunServer = to; }
    public String getVoicemailNumber() { return voicemailNumber; }
    public void setVoicemailNumber(String to) { voicemailNumber = to; }
    public String getTimeZone() { return timeZone; }
    public void setTimeZone(String to) { timeZone = to; }
    public String getLanguage() { return language; }
    public void setLanguage(String to) { language = to; }
    public String getCountry() { return country; }
    public void setCountry(String to) { country = to; }
}
