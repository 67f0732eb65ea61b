package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.hardware.Devices;
import org.linecard.portal.Feedback;
import org.linecard.problems.Invalid;
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
    @Inject
    private PhonePicker picker;

    public String save() {
        if (picker.getUser() == null) throw new Invalid("user", "required");
        devices.give(page.getId(), page.getVersion(), picker.getUser());
        Feedback.done("done.device.given", page.getDevice().label(), users.byId(picker.getUser()).getName());
        return page.home();
    }
}
