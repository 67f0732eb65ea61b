package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.linecard.accounts.SipAccount;
import org.linecard.accounts.SipAccounts;
import org.linecard.customers.Transport;
import org.linecard.hardware.Devices;
import org.linecard.hardware.LineSettings;
import org.linecard.portal.Feedback;
import org.linecard.problems.Invalid;
import org.linecard.users.User;
import org.linecard.users.Users;

/** The dialog that puts a phone on a line: first the user, then one of the user's phones, then what is particular to the line. */
@Named
@ViewScoped
public class LineEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Devices devices;
    @Inject
    private Users users;
    @Inject
    private SipAccounts accounts;
    @Inject
    private DevicePage page;

    private int number = 1;
    private String find;
    private Long user;
    private Long account;
    private String label;
    private String displayName;
    private String cli;
    private boolean enabled = true;
    private Transport transport;
    private String stunServer;
    private String vars;

    public void open(int line) {
        number = line;
        change();
    }

    /** Takes the values of the line that {@code number} names. */
    public void change() {
        var line = page.getDevice().line(number);
        find = null;
        account = line.isLinked() ? line.getAccount().getId() : null;
        user = line.isLinked() ? line.getAccount().getUser().getId() : null;
        var it = line.settings();
        label = it.label();
        displayName = it.displayName();
        cli = it.cli();
        enabled = it.enabled();
        transport = it.transport();
        stunServer = it.stunServer();
        vars = it.vars();
    }

    /** Another user was picked: the phone is the user's only one, or still to be picked. */
    public void pick() {
        var phones = getPhones();
        account = phones.size() == 1 ? phones.get(0).getId() : null;
    }

    /** @param then where to go; empty stays on the page */
    public String save(String then) {
        if (user != null && account == null) throw new Invalid("account", "account.pick");
        devices.line(page.getId(), page.getVersion(), number, account, new LineSettings(label, displayName, cli, enabled, transport, stunServer, vars));
        page.load();
        if (then.isEmpty()) Feedback.said(key(), number);
        else Feedback.done(key(), number);
        return then.isEmpty() ? null : then + "?faces-redirect=true&id=" + page.getId();
    }

    private String key() {
        return account == null ? "done.line.freed" : "done.line.saved";
    }

    /** The customer's users that fit what was typed; always with the one picked. */
    public List<User> getPeople() {
        var customer = page.getDevice().getCustomer();
        if (customer == null) return List.of();
        var found = users.matching(customer.getId(), find);
        return user == null || found.stream().anyMatch(u -> u.getId().equals(user)) ? found : Stream.concat(Stream.of(users.byId(user)), found.stream()).toList();
    }

    public List<SipAccount> getPhones() {
        return user == null ? List.of() : accounts.ofUser(user);
    }

    /** Whether the customer has so many users that one is to be searched for. */
    public boolean isMany() {
        return find != null || getPeople().size() >= 50;
    }

    /** What stands under the phone: why there is none to pick. */
    public String getHint() {
        return user != null && getPhones().isEmpty() ? Feedback.text("line.userWithoutPhone") : Feedback.text("line.credentials");
    }

    public int getNumber() { return number; }
    public void setNumber(int to) { number = to; }
    public String getFind() { return find; }
    public void setFind(String to) { find = to; }
    public Long getUser() { return user; }
    public void setUser(Long to) { user = to; }
    public Long getAccount() { return account; }
    public void setAccount(Long to) { account = to; }
    public String getLabel() { return label; }
    public void setLabel(String to) { label = to; }
    public String getDisplayName() { return displayName; }
    public void setDisplayName(String to) { displayName = to; }
    public String getCli() { return cli; }
    public void setCli(String to) { cli = to; }
    public boolean isEnabled() { return enabled; }
    public void setEnabled(boolean to) { enabled = to; }
    public Transport getTransport() { return transport; }
    public void setTransport(Transport to) { transport = to; }
    public String getStunServer() { return stunServer; }
    public void setStunServer(String to) { stunServer = to; }
    public String getVars() { return vars; }
    public void setVars(String to) { vars = to; }
}
