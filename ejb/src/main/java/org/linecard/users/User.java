package org.linecard.users;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.linecard.audit.Audited;
import org.linecard.customers.Customer;
import org.linecard.tenancy.TenantOwned;

/**
 * A person of a customer, and the features of that person. It can neither make nor receive a call by itself: that is what its phones
 * ({@code accounts.SipAccount}) are for, of which it may have none.
 */
@Entity
@Table(name = "user")
@Audited
public class User extends TenantOwned {

    private String name;
    private String extension;
    private String email;
    private String department;

    @Column(name = "time_zone")
    private String timeZone;

    private String language;

    @Embedded
    @AttributeOverride(name = "enabled", column = @Column(name = "vm_enabled"))
    @AttributeOverride(name = "pin", column = @Column(name = "vm_pin"))
    @AttributeOverride(name = "email", column = @Column(name = "vm_email"))
    @AttributeOverride(name = "greeting", column = @Column(name = "vm_greeting"))
    private Voicemail voicemail = Voicemail.off();

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "cid_name"))
    @AttributeOverride(name = "number", column = @Column(name = "cid_number"))
    @AttributeOverride(name = "emergencyNumber", column = @Column(name = "cid_emergency"))
    @AttributeOverride(name = "withhold", column = @Column(name = "cid_withhold"))
    private CallerId callerId = CallerId.none();

    protected User() { }

    public User(Customer customer, UserProfile profile) {
        super(customer);
        change(profile);
    }

    public final void change(UserProfile profile) {
        name = profile.name();
        extension = profile.extension();
        email = profile.email();
        department = profile.department();
        timeZone = profile.timeZone();
        language = profile.language();
    }

    public void change(Voicemail settings) {
        voicemail = settings;
    }

    public void change(CallerId settings) {
        callerId = settings;
    }

    public UserProfile profile() {
        return new UserProfile(name, extension, email, department, timeZone, language);
    }

    public String getName() { return name; }
    public String getExtension() { return extension; }
    public String getEmail() { return email; }
    public String getDepartment() { return department; }
    /** Null means the customer's. */
    public String getTimeZone() { return timeZone; }
    /** Null means the customer's. */
    public String getLanguage() { return language; }
    public Voicemail getVoicemail() { return voicemail; }
    public CallerId getCallerId() { return callerId; }
    public Customer getCustomer() { return (Customer) getOwner(); }

    @Override
    public String label() {
        return extension == null ? name : name + " (" + extension + ")";
    }
}
