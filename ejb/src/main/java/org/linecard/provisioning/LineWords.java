package org.linecard.provisioning;

import org.linecard.accounts.SipAccount;
import org.linecard.customers.Customer;
import org.linecard.customers.Transport;
import org.linecard.hardware.Line;
import org.linecard.users.User;

/** The words of one linked line, each from the first in its own order of those who say something. */
final class LineWords {

    private static final int SIP = 5060;
    private static final int SIPS = 5061;

    private final Line line;
    private final SipAccount account;
    private final User user;
    private final Customer customer;
    private final Reasons reasons;

    LineWords(Line line, Customer customer, Reasons reasons) {
        this.line = line;
        this.account = line.getAccount();
        this.user = account.getUser();
        this.customer = customer;
        this.reasons = reasons;
    }

    boolean enabled() {
        return first("active", ofLine("enabled", line.isEnabled() ? null : false), ofAccount("enabled", account.isEnabled() ? null : false), ofLine("account", true));
    }

    String label() {
        return first("label", ofLine("label", line.getLabel()), ofUser("name", user.getName()));
    }

    String displayName() {
        return first("display_name", ofLine("displayName", line.getDisplayName()), ofUser("callerId.name", user.getCallerId().getName()), ofUser("name", user.getName()));
    }

    String cli() {
        return first("cli", ofLine("cli", line.getCli()), ofUser("callerId.number", user.getCallerId().getNumber()));
    }

    HostPort stun() {
        return HostPort.parse(first("stun_server", ofLine("stunServer", line.getStunServer()), ofCustomer("stunServer", customer.getStunServer())));
    }

    PhoneSheet.Account account() {
        var userName = first("user_name", ofAccount("userName", account.getUserName()));
        var authName = first("auth_name", ofAccount("authUserName", account.getAuthUserName()), ofAccount("userName", userName));
        var domain = first("domain", ofAccount("domain", account.getDomain()));
        var transport = first("transport", ofLine("transport", line.getTransport()), ofAccount("transport", account.getTransport()), ofCustomer("transport", customer.getTransport()), Said.by(Source.STANDARD, "", Transport.UDP));
        return new PhoneSheet.Account(userName, authName, new Secret(account.password()), domain, registrar(transport), transport.name().toLowerCase(java.util.Locale.ROOT),
            HostPort.parse(first("outbound_proxy", ofCustomer("outboundProxy", customer.getOutboundProxy()))), voicemailNumber());
    }

    /** The customer's port is that of the customer's registrar, or of its domain; an account's own registrar has the transport's. */
    private HostPort registrar(Transport transport) {
        var host = first("registrar", ofAccount("registrar", account.getRegistrar()), ofCustomer("registrar", customer.getRegistrar()), ofAccount("domain", account.getDomain()));
        var port = first("port", ofCustomer("port", account.getRegistrar() == null ? customer.getPort() : null), Said.by(Source.STANDARD, "", standard(transport)));
        return new HostPort(host, port);
    }

    private static int standard(Transport transport) {
        return switch (transport) { case SRV -> 0; case TLS -> SIPS; default -> SIP; };
    }

    private String voicemailNumber() {
        return first("voicemail_number", ofUser("voicemail.enabled", user.getVoicemail().isEnabled() ? null : ""), ofCustomer("voicemailNumber", customer.getVoicemailNumber()));
    }

    @SafeVarargs
    private <T> T first(String word, Said<T>... says) {
        return reasons.first(word, line.getNumber(), says);
    }

    private <T> Said<T> ofLine(String field, T value) {
        return Said.by(Source.LINE, line, field, value);
    }

    private <T> Said<T> ofAccount(String field, T value) {
        return Said.by(Source.ACCOUNT, account, field, value);
    }

    private <T> Said<T> ofUser(String field, T value) {
        return Said.by(Source.USER, user, field, value);
    }

    private <T> Said<T> ofCustomer(String field, T value) {
        return Said.by(Source.CUSTOMER, customer, field, value);
    }
}
