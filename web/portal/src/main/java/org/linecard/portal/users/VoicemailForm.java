package org.linecard.portal.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.portal.Feedback;
import org.linecard.portal.Secrets;
import org.linecard.users.Users;
import org.linecard.users.Voicemail.Greeting;

/** The Voicemail tab. */
@Named
@ViewScoped
public class VoicemailForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Users users;

    private long id;
    private long version;
    private boolean enabled;
    private boolean known;
    private String pin;
    private final Secrets secrets = new Secrets(name -> users.revealPin(id));
    private String email;
    private Greeting greeting;

    public void load() {
        var user = users.byId(id);
        version = user.getVersion();
        enabled = user.getVoicemail().isEnabled();
        known = user.getVoicemail().hasPin();
        email = user.getVoicemail().getEmail();
        greeting = user.getVoicemail().getGreeting();
    }

    public String save() {
        users.editVoicemail(id, version, enabled, pin, email, greeting);
        Feedback.done("done.user.saved", users.byId(id).getName());
        return "user-voicemail?faces-redirect=true&id=" + id;
    }

    public boolean isKnown() { return known; }
    public Secrets getSecrets() { return secrets; }
    public long getId() { return id; }
    public void setId(long to) { id = to; }
    public boolean isEnabled() { return enabled; }
    public void setEnabled(boolean to) { enabled = to; }
    public String getPin() { return pin; }
    public void setPin(String to) { pin = to; }
    public String getEmail() { return email; }
    public void setEmail(String to) { email = to; }
    public Greeting getGreeting() { return greeting; }
    public void setGreeting(Greeting to) { greeting = to; }
}
