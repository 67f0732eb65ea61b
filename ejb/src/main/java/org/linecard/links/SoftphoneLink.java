package org.linecard.links;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linecard.hardware.Device;
import org.linecard.tenancy.TenantOwned;

/**
 * The last one-time link of a device: made by a person, good for a day, burnt by the first fetch. A new one takes its place. History tells of its making with
 * the device's own; its use is a sighting.
 */
@Entity
@Table(name = "softphone_link")
@NamedQuery(name = "SoftphoneLink.byHash", query = "select l from SoftphoneLink l where l.tokenHash = :hash")
@NamedQuery(name = "SoftphoneLink.ofDevice", query = "select l from SoftphoneLink l where l.device.id = :device")
@NamedQuery(name = "SoftphoneLink.ofOwner", query = "select l from SoftphoneLink l where l.owner.id = :owner")
public class SoftphoneLink extends TenantOwned {

    /** What a person can be told of it. */
    public enum State { OPEN, USED, EXPIRED }

    static final Duration LIFE = Duration.ofHours(24);

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "device_id")
    private Device device;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "used_from")
    private String usedFrom;

    protected SoftphoneLink() { }

    /** @param hash of its token, see {@link Token#hash} */
    public SoftphoneLink(Device device, String hash, String by, Instant now) {
        super(device.getOwner());
        this.device = device;
        renew(hash, by, now);
    }

    /** From now on another token opens it, and the former one nothing. */
    void renew(String hash, String by, Instant now) {
        tokenHash = hash;
        createdBy = by;
        createdAt = now.truncatedTo(ChronoUnit.MICROS);
        expiresAt = createdAt.plus(LIFE);
        usedAt = null;
        usedFrom = null;
    }

    /** Burns it. To be called on a locked row, so that two at once are one after the other. */
    public void use(Instant now, String address) {
        if (state(now) != State.OPEN) throw new IllegalStateException(label() + " is " + state(now));
        usedAt = now.truncatedTo(ChronoUnit.MICROS);
        usedFrom = address;
    }

    public State state(Instant now) {
        if (usedAt != null) return State.USED;
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    public Device getDevice() { return device; }
    /** Login name of whoever made it. */
    public String getCreatedBy() { return createdBy; }
    public Instant getCreatedAt() { return createdAt; }
    public Instant getExpiresAt() { return expiresAt; }
    /** Null while nobody used it. */
    public Instant getUsedAt() { return usedAt; }
    /** Address of whoever used it; null while nobody did. */
    public String getUsedFrom() { return usedFrom; }

    @Override
    public String label() {
        return "link of " + device.label();
    }
}
