package org.linecard.hardware;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.linecard.epochs.OfDevice;
import org.linecard.tenancy.TenantOwned;

/**
 * What a device itself did last: kept apart from the device, because a fetch must neither raise the device's version under a person who edits
 * it, nor fill history.
 */
@Entity
@Table(name = "last_seen")
@NamedQuery(name = "LastSeen.ofDevices", query = "select l from LastSeen l join fetch l.device where l.device.id in :devices")
public class LastSeen extends TenantOwned implements OfDevice {

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "device_id")
    private Device device;

    @Column(name = "first_fetched_at")
    private Instant firstFetchedAt;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    private String address;
    private String agent;
    private String file;
    private String firmware;

    /** The templates of its own files that it has got at least once, in a row; a star for all of them. */
    private String served = "";

    @Transient
    private boolean shows;

    protected LastSeen() { }

    public LastSeen(Device device) {
        super(device.getOwner());
        this.device = device;
    }

    /** The device proved itself and got {@code file}, or was told that it has the current one. */
    public void fetched(Instant at, String fromAddress, String byAgent, String theFile) {
        if (firstFetchedAt == null) firstFetchedAt = at;
        fetchedAt = at;
        address = fromAddress;
        agent = byAgent;
        file = theFile;
    }

    /** The device said what it runs. Agents that do not say leave what is known. */
    public void runs(String version) {
        shows |= !version.equals(firmware);
        firmware = version;
    }

    /** It got the file that this template makes. */
    public void served(String template) {
        if (hasGot(template)) return;
        served += template + " ";
        shows = true;
    }

    /** Whether it ever got the file that this template makes, with proof that it is this device. */
    public boolean hasGot(String template) {
        return served.equals("*") || List.of(served.split(" ")).contains(template);
    }

    public Device getDevice() { return device; }
    public Instant getFirstFetchedAt() { return firstFetchedAt; }
    public Instant getFetchedAt() { return fetchedAt; }
    public String getAddress() { return address; }
    public String getAgent() { return agent; }
    public String getFile() { return file; }
    /** What it last said it runs; null when it never did. */
    public String getFirmware() { return firmware; }

    /** When it asked shows in no file; what it got for the first time does, and what it runs. */
    @Override
    public OptionalLong changedDevice() {
        return shows ? OptionalLong.of(device.getId()) : OptionalLong.empty();
    }

    @Override
    public String label() {
        return device.label();
    }
}
