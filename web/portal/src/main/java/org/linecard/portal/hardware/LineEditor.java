package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.customers.Transport;
import org.linecard.hardware.Devices;
import org.linecard.hardware.LineSettings;
import org.linecard.portal.Feedback;

/** The dialog that puts a phone on a line: first the user, then one of the user's phones, then what is particular to the line. */
@Named
@ViewScoped
public class LineEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Devices devices;
    @Inject
    private DevicePage page;
    @Inject
    private PhonePicker picker;

    private int number = 1;
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
        picker.start(line.getAccount());
        var it = line.settings();
        label = it.label();
        displayName = it.displayName();
        cli = it.cli();
        enabled = it.enabled();
        transport = it.transport();
        stunServer = it.stunServer();
        vars = it.vars();
    }

    /** @param then where to go; empty stays on the page */
    public String save(String then) {
        var account = picker.picked();
        devices.line(page.getId(), page.getVersion(), number, account, new LineSettings(label, displayName, cli, enabled, transport, stunServer, vars));
        page.load();
        var key = account == null ? "done.line.freed" : "done.line.saved";
        if (then.isEmpty()) Feedback.said(key, number);
        else Feedback.done(key, number);
        return then.isEmpty() ? null : then + "?faces-redirect=true&id=" + page.getId();
    }

    public int getNumber() { return number; }
    public void setNumber(int to) { number = to; }
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
