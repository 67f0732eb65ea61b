package org.linecard.provisioning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.linecard.epochs.Unserved;

/**
 * Somebody asked for a file, once or often: the same device, file, outcome, address and program are one row. Belongs to whoever owned the device then; of unknown
 * devices to nobody, so that only an admin sees them.
 */
@Entity
@Unserved("What phones asked for; what follows from it stands in LastSeen")
@Table(name = "sighting")
@AdditionalCriteria("this.ownerPath like :scope")
@NamedQuery(name = "Sighting.ofKeys", query = "select s from Sighting s where s.key in :keys")
public class Sighting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Column(name = "owner_path")
    private String ownerPath;

    /** Hash of all that makes it one row. */
    @Column(name = "same")
    private String key;

    @Column(name = "device_id")
    private Long deviceId;

    @Column(name = "first_at")
    private Instant firstAt;

    private Instant at;

    @Column(name = "times")
    private long count;

    private String address;
    private String agent;
    private String file;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    protected Sighting() { }

    Sighting(Seen.What what, Instant first) {
        key = key(what);
        ownerPath = what.ownerPath();
        deviceId = what.device();
        firstAt = first;
        at = first;
        address = what.address();
        agent = what.agent();
        file = what.file();
        verdict = what.verdict();
    }

    static String key(Seen.What what) {
        var all = String.join("\n", what.ownerPath(), String.valueOf(what.device()), what.verdict().name(), what.file(), String.valueOf(what.address()), String.valueOf(what.agent()));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void seen(Tally tally) {
        if (tally.last().isAfter(at)) at = tally.last();
        count += tally.count();
    }

    public Long getId() { return id; }
    public String getOwnerPath() { return ownerPath; }
    String getKey() { return key; }
    public Long getDeviceId() { return deviceId; }
    public Instant getFirstAt() { return firstAt; }
    /** The last time. */
    public Instant getAt() { return at; }
    /** How often, 1 or more. */
    public long getCount() { return count; }
    public String getAddress() { return address; }
    public String getAgent() { return agent; }
    public String getFile() { return file; }
    public Verdict getVerdict() { return verdict; }
}
