package org.linecard.portal.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.portal.Feedback;
import org.linecard.portal.customers.CustomerPicker;
import org.linecard.portal.customers.OpenCustomer;
import org.linecard.problems.Invalid;
import org.linecard.users.UserProfile;
import org.linecard.users.Users;

/** The Profile tab; with {@code id} 0 the page that adds a user to the open customer. */
@Named
@ViewScoped
public class ProfileForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Users users;
    @Inject
    private CustomerPicker customer;
    @Inject
    private OpenCustomer open;

    private long id;
    private long version;
    private String name;
    private String extension;
    private String email;
    private String department;
    private String timeZone;
    private String language;

    public void load() {
        if (id == 0) {
            if (open.isOne()) customer.setId(open.getCustomer().getId());
            return;
        }
        var user = users.byId(id);
        version = user.getVersion();
        name = user.getName();
        extension = user.getExtension();
        email = user.getEmail();
        department = user.getDepartment();
        timeZone = user.getTimeZone();
        language = user.getLanguage();
    }

    public String save() {
        var profile = new UserProfile(name, extension, email, department, timeZone, language);
        if (id == 0) {
            if (customer.getId() == null) throw new Invalid("customer", "required");
            var added = users.add(customer.getId(), profile);
            Feedback.done("done.user.added", profile.name());
            return "user-phones?faces-redirect=true&id=" + added;
        }
        users.edit(id, version, profile);
        Feedback.done("done.user.saved", profile.name());
        return "user?faces-redirect=true&id=" + id;
    }

    /** Whether the customer is to be picked first: when all customers are looked at. */
    public boolean isChoosing() {
        return id == 0 && !open.isOne();
    }

    public long getId() { return id; }
    public void setId(long to) { id = to; }
    public String getName() { return name; }
    public void setName(String to) { name = to; }
    public String getExtension() { return extension; }
    public void setExtension(String to) { extension = to; }
    public String getEmail() { return email; }
    public void setEmail(String to) { email = to; }
    public String getDepartment() { return department; }
    public void setDepartment(String to) { department = to; }
    public String getTimeZone() { return timeZone; }
    public void setTimeZone(String to) { timeZone = to; }
    public String getLanguage() { return language; }
    public void setLanguage(String to) { language = to; }
}
