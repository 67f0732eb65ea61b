package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.linecard.accounts.SipAccount;
import org.linecard.accounts.SipAccounts;
import org.linecard.portal.Feedback;
import org.linecard.problems.Invalid;
import org.linecard.users.User;
import org.linecard.users.Users;

/** The two steps by which a phone is picked for a line: first the user, then one of the user's phones. */
@Named
@ViewScoped
public class PhonePicker implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIT = 50;

    @Inject
    private Users users;
    @Inject
    private SipAccounts accounts;
    @Inject
    private DevicePage page;

    private String find;
    private Long user;
    private Long account;
    private transient List<User> people;
    private transient List<SipAccount> phones;

    /** @param linked the phone on the line; null when the line is free */
    void start(SipAccount linked) {
        forget();
        find = null;
        account = linked == null ? null : linked.getId();
        user = linked == null ? null : linked.getUser().getId();
    }

    /** Another user was picked: the phone is the user's only one, or still to be picked. */
    public void pick() {
        forget();
        account = getPhones().size() == 1 ? getPhones().get(0).getId() : null;
    }

    private void forget() {
        people = null;
        phones = null;
    }

    /** @return null when the line is to be free */
    Long picked() {
        if (user != null && account == null) throw new Invalid("account", "account.pick");
        return account;
    }

    /** The customer's users that fit what was typed; always with the one picked. */
    public List<User> getPeople() {
        if (people == null) people = page.getDevice().getCustomer() == null ? List.of() : withPicked(users.matching(page.getDevice().getCustomer().getId(), find));
        return people;
    }

    private List<User> withPicked(List<User> found) {
        return user == null || found.stream().anyMatch(u -> u.getId().equals(user)) ? found : Stream.concat(Stream.of(users.byId(user)), found.stream()).toList();
    }

    public List<SipAccount> getPhones() {
        if (phones == null) phones = user == null ? List.of() : accounts.ofUser(user);
        return phones;
    }

    /** Whether the customer has so many users that one is to be searched for. */
    public boolean isMany() {
        return find != null || getPeople().size() >= FIT;
    }

    /** What stands under the phone: why there is none to pick. */
    public String getHint() {
        return Feedback.text(user != null && getPhones().isEmpty() ? "line.userWithoutPhone" : "line.credentials");
    }

    public String getFind() { return find; }
    public void setFind(String to) { find = to; }
    public Long getUser() { return user; }
    public void setUser(Long to) { user = to; }
    public Long getAccount() { return account; }
    public void setAccount(Long to) { account = to; }
}
