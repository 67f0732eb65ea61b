package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linecard.hardware.Devices;
import org.linecard.portal.Feedback;
import org.linecard.problems.Invalid;
import org.linecard.users.User;
import org.linecard.users.Users;

/** The dialog that gives a device to a user, which means: puts the user's phones on its lines. */
@Named
@ViewScoped
public class GiveDevice implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Devices devices;
    @Inject
    private Users users;
    @Inject
    private DevicePage page;

    private Long user;

    public String save() {
        if (user == null) throw new Invalid("user", "required");
        devices.give(page.getId(), page.getVersion(), user);
        Feedback.done("done.device.given", page.getDevice().label(), users.byId(user).getName());
        return page.home();
    }

    public List<User> getPeople() {
        var customer = page.getDevice().getCustomer();
        return customer == null ? List.of() : users.matching(customer.getId(), null);
    }

    public Long getUser() { return user; }
    public void setUser(Long to) { user = to; }
}
