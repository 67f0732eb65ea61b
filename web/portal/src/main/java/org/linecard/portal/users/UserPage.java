package org.linecard.portal.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.accounts.SipAccount;
import org.linecard.accounts.SipAccounts;
import org.linecard.hardware.Devices;
import org.linecard.hardware.Line;
import org.linecard.portal.Feedback;
import org.linecard.registrar.Registrations;
import org.linecard.registrar.Registry;
import org.linecard.users.User;
import org.linecard.users.Users;

/** The user that the tabs are about: its head, its phones with the hardware that uses them, and its end. */
@Named
@ViewScoped
public class UserPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Users users;
    @Inject
    private SipAccounts accounts;
    @Inject
    private Devices devices;
    @Inject
    private Registrations registrations;

    private long id;
    private transient User user;
    private transient List<SipAccount> phones;
    private transient List<Line> lines;
    private transient Registry registry;

    public void load() {
        user = users.byId(id);
        phones = accounts.ofUser(id);
        lines = devices.linesOfUser(id);
        registry = null;
    }

    public String remove() {
        users.remove(id, getUser().getVersion());
        Feedback.done("done.user.removed", getUser().getName());
        return "users?faces-redirect=true&of=" + getUser().getOwnerPath();
    }

    /** Lines of hardware that use this phone. */
    public List<Line> linesOf(SipAccount phone) {
        return getLines().stream().filter(l -> phone.getId().equals(l.getAccount().getId())).toList();
    }

    public Registry getRegistry() {
        if (registry == null) registry = registrations.of(getPhones());
        return registry;
    }

    public User getUser() {
        if (user == null) load();
        return user;
    }

    public List<SipAccount> getPhones() {
        if (phones == null) load();
        return phones;
    }

    public List<Line> getLines() {
        if (lines == null) load();
        return lines;
    }

    public long getId() { return id; }
    public void setId(long to) { id = to; }
}
