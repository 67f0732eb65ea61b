package org.linecard.portal.accounts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.SipAccount;
import org.linecard.accounts.SipAccounts;
import org.linecard.customers.Transport;
import org.linecard.portal.Feedback;
import org.linecard.portal.Secrets;
import org.linecard.portal.users.UserPage;
import org.linecard.registrar.Registration;
import org.linecard.registrar.Registrations;

/** The dialog that adds a phone (SIP account) under the open user, or edits one; its password is generated, and shown only by a logged act. */
@Named
@ViewScoped
public class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SipAccounts accounts;
    @Inject
    private UserPage page;
    @Inject
    private Registrations registrations;

    private long id;
    private long version;
    private String address;
    private Secrets secrets;
    private transient Registration registration;
    private String userName;
    private String authUserName;
    private String domain;
    private String registrar;
    private Transport transport;
    private boolean enabled = true;

    public void add() {
        fill(0, 0, new AccountSettings(suggested(), null, page.getUser().getCustomer().getSipDomain(), null, null, true));
        address = null;
        registration = null;
    }

    private String suggested() {
        var extension = page.getUser().getExtension();
        return extension != null && page.getPhones().isEmpty() ? extension : page.getUser().getCustomer().getSlug() + "-" + (page.getPhones().size() + 1);
    }

    public void edit(long which) {
        var account = accounts.byId(which);
        fill(which, account.getVersion(), account.settings());
        address = account.address();
        registration = registrations.of(List.of(account)).of(account);
    }

    private void fill(long which, long at, AccountSettings it) {
        id = which;
        version = at;
        secrets = new Secrets(name -> accounts.revealPassword(which));
        userName = it.userName();
        authUserName = it.authUserName();
        domain = it.domain();
        registrar = it.registrar();
        transport = it.transport();
        enabled = it.enabled();
    }

    public String save() {
        var settings = new AccountSettings(userName, authUserName, domain, registrar, transport, enabled);
        var saved = id == 0 ? accounts.add(page.getId(), settings) : id;
        if (id != 0) accounts.edit(id, version, settings);
        return done(id == 0 ? "done.account.added" : "done.account.saved", accounts.byId(saved));
    }

    public String newPassword() {
        accounts.newPassword(id, version);
        return done("done.account.newPassword", accounts.byId(id));
    }

    public String remove() {
        var account = accounts.byId(id);
        accounts.remove(id, version);
        return done("done.account.removed", account);
    }

    private String done(String key, SipAccount account) {
        Feedback.done(key, account.address());
        return "user-phones?faces-redirect=true&id=" + page.getId();
    }

    public boolean isNew() { return id == 0; }
    public long getId() { return id; }
    public String getAddress() { return address; }
    /** As it was when the dialog was opened. */
    public Registration getRegistration() { return registration == null ? Registration.UNKNOWN : registration; }
    public Secrets getSecrets() { return secrets; }
    public String getUserName() { return userName; }
    public void setUserName(String to) { userName = to; }
    public String getAuthUserName() { return authUserName; }
    public void setAuthUserName(String to) { authUserName = to; }
    public String getDomain() { return domain; }
    public void setDomain(String to) { domain = to; }
    public String getRegistrar() { return registrar; }
    public void setRegistrar(String to) { registrar = to; }
    public Transport getTransport() { return transport; }
    public void setTransport(Transport to) { transport = to; }
    public boolean isEnabled() { return enabled; }
    public void setEnabled(boolean to) { enabled = to; }
}
