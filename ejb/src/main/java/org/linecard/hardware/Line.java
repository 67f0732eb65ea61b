package org.linecard.hardware;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.OptionalLong;
import org.linecard.accounts.SipAccount;
import org.linecard.audit.Audited;
import org.linecard.customers.Transport;
import org.linecard.epochs.OfDevice;
import org.linecard.tenancy.TenantOwned;

/** Slot n of a device. May be linked to one SIP account, whose credentials then go into the device's file; holds none itself. Part of its device, and changed through it. */
@Entity
@Table(name = "line")
@Audited(part = true)
public class Line extends TenantOwned implements OfDevice {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "device_id")
    private Device device;

    private int number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private SipAccount account;

    @Column(name = "text_label")
    private String label;

    @Column(name = "display_name")
    private String displayName;

    private String cli;
    private boolean enabled = true;

    @Enumerated(EnumType.STRING)
    private Transport transport;

    @Column(name = "stun_server")
    private String stunServer;

    private String vars;

    protected Line() { }

    Line(Device device, int number) {
        super(device.getOwner());
        this.device = device;
        this.number = number;
    }

    void set(SipAccount linked, LineSettings settings) {
        account = linked;
        label = settings.label();
        displayName = settings.displayName();
        cli = settings.cli();
        enabled = settings.enabled();
        transport = settings.transport();
        stunServer = settings.stunServer();
        vars = settings.vars();
    }

    void free() {
        account = null;
    }

    public LineSettings settings() {
        return new LineSettings(label, displayName, cli, enabled, transport, stunServer, vars);
    }

    public Device getDevice() { return device; }
    public int getNumber() { return number; }
    /** Null while the line is free. */
    public SipAccount getAccount() { return account; }
    public boolean isLinked() { return account != null; }
    /** Text beside the line's key; null for the user's name. */
    public String getLabel() { return label; }
    /** Name that called parties see; null for the user's caller ID name. */
    public String getDisplayName() { return displayName; }
    /** Number that called parties see, where the phone sends one; null for the user's caller ID number. */
    public String getCli() { return cli; }
    public boolean isEnabled() { return enabled; }
    /** Replaces the account's and customer's; null for theirs. */
    public Transport getTransport() { return transport; }
    /** Replaces the customer's; null for it. */
    public String getStunServer() { return stunServer; }
    public String getVars() { return vars; }

    @Override
    public OptionalLong changedDevice() {
        return OptionalLong.of(device.getId());
    }

    @Override
    public String label() {
        return device.label() + " line " + number;
    }
}
