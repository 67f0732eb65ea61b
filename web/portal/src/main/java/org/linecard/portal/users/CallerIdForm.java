package org.linecard.portal.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.portal.Feedback;
import org.linecard.users.CallerId;
import org.linecard.users.Users;

/** The Caller ID tab. */
@Named
@ViewScoped
public class CallerIdForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Users users;

    private long id;
    private long version;
    private String name;
    private String number;
    private String emergencyNumber;
    private boolean withhold;

    public void load() {
        var user = users.byId(id);
        version = user.getVersion();
        name = user.getCallerId().getName();
        number = user.getCallerId().getNumber();
        emergencyNumber = user.getCallerId().getEmergencyNumber();
        withhold = user.getCallerId().isWithhold();
    }

    public String save() {
        users.editCallerId(id, version, new CallerId(name, number, emergencyNumber, withhold));
        Feedback.done("done.user.saved", users.byId(id).getName());
        return "user-caller-id?faces-redirect=true&id=" + id;
    }

    public long getId() { return id; }
    public void setId(long to) { id = to; }
    public String getName() { return name; }
    public void setName(String to) { name = to; }
    public String getNumber() { return number; }
    public void setNumber(String to) { number = to; }
    public String getEmergencyNumber() { return emergencyNumber; }
    public void setEmergencyNumber(String to) { emergencyNumber = to; }
    public boolean isWithhold() { return withhold; }
    public void setWithhold(boolean to) { withhold = to; }
}
