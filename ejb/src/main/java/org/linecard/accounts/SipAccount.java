package org.linecard.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.linecard.audit.Audited;
import org.linecard.audit.Bookkeeping;
import org.linecard.audit.Masked;
import org.linecard.customers.Customer;
import org.linecard.customers.Transport;
import org.linecard.problems.Invalid;
import org.linecard.security.Passwords;
import org.linecard.security.SecretColumn;
import org.linecard.tenancy.TenantOwned;
import org.linecard.users.User;

/**
 * An identity that registers (RFC 3261, section 10): user name and domain name it, auth user name and password prove it. Belongs to exactly
 * one user; sits on a line of some hardware, on several, or on none when a softphone uses it. Files are made from it at the moment they are
 * asked for, so a new password is in the next file.
 */
@Entity
@Table(name = "sip_account")
@Audited
@NamedQuery(name = "SipAccount.ofUser", query = "select a from SipAccount a where a.user.id = :user order by a.userName")
@NamedQuery(name = "SipAccount.unknownToRegistrar", query = "select a from SipAccount a where a.ha1 is null order by a.id")
public class SipAccount extends TenantOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "auth_user_name")
    private String authUserName;

    @Masked
    @Convert(converter = SecretColumn.class)
    private String password;

    /** For the registrar, which reads it past this class; follows from the password, the auth user name and the domain. */
    @Bookkeeping
    private String ha1;

    private String domain;
    private String registrar;

    @Enumerated(EnumType.STRING)
    private Transport transport;

    private boolean enabled = true;

    protected SipAccount() { }

    /** Takes the customer's SIP domain when the settings name none, and makes a password. */
    public SipAccount(User user, AccountSettings settings) {
        super(user.getOwner());
        this.user = user;
        this.password = Passwords.generate();
        change(settings);
    }

    /** @throws Invalid when the domain is neither the customer's SIP domain nor below it: nobody takes addresses of others */
    public final void change(AccountSettings settings) {
        var own = ((Customer) getOwner()).getSipDomain();
        var wanted = settings.domain() == null ? own : settings.domain();
        if (!wanted.equals(domain) && !wanted.equals(own) && !wanted.endsWith("." + own)) throw new Invalid("domain", "domain.foreign", own);
        userName = settings.userName();
        authUserName = settings.authUserName();
        domain = wanted;
        registrar = settings.registrar();
        transport = settings.transport();
        enabled = settings.enabled();
        tellRegistrar();
    }

    /** The customer has another SIP domain now; an address in the former one follows. */
    void follow(String formerDomain) {
        if (domain.equals(formerDomain)) domain = ((Customer) getOwner()).getSipDomain();
        tellRegistrar();
    }

    /** Keeps what the registrar checks with equal to what the phone's file says. */
    final void tellRegistrar() {
        ha1 = Ha1.of(authUser(), domain, password);
    }

    String ha1() {
        return ha1;
    }

    /** The former password stops working at the registrar's next check, and the next file that a phone fetches holds this one. */
    public void newPassword() {
        usePassword(Passwords.generate());
    }

    /** @param known a password that somebody chose for a demonstration */
    public final void usePassword(String known) {
        password = known;
        tellRegistrar();
    }

    public AccountSettings settings() {
        return new AccountSettings(userName, authUserName, domain, registrar, transport, enabled);
    }

    /** Only for the file of the phone that registers with it, and for a logged reveal. */
    public String password() { return password; }

    public User getUser() { return user; }
    public String getUserName() { return userName; }
    /** Null means the user name. */
    public String getAuthUserName() { return authUserName; }
    public String authUser() { return authUserName == null ? userName : authUserName; }
    public String getDomain() { return domain; }
    /** Host that replaces the customer's registrar; null for the customer's. */
    public String getRegistrar() { return registrar; }
    /** Replaces the customer's transport; null for the customer's. */
    public Transport getTransport() { return transport; }
    public boolean isEnabled() { return enabled; }

    /** {@code user@domain}, without the scheme. */
    public String address() {
        return userName + "@" + domain;
    }

    @Override
    public String label() {
        return address();
    }
}
