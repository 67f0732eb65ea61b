package org.linecard.upgrades;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.linecard.audit.Audited;
import org.linecard.firmware.Version;
import org.linecard.tenancy.Owned;
import org.linecard.tenancy.Shared;

/**
 * A rung of a model's ladder: phones that run something from {@code from}, older than {@code below}, first load {@code release}. Vendors' release notes say
 * where one cannot be jumped over. Each rung lies at or above the end of its range, so every phone leaves the range, and the ladder ends.
 */
@Entity
@Table(name = "firmware_step")
@Shared("Which versions must not be jumped over is a vendor's fact about a model, the same for every tenant.")
@Audited
@NamedQuery(name = "Step.of", query = "select s from Step s where s.vendor = :vendor and s.model = :model")
public class Step implements Owned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @jakarta.persistence.Version
    @Column(name = "version")
    private long version;

    private String vendor;
    private String model;

    @Column(name = "from_firmware")
    private String from;

    @Column(name = "below_firmware")
    private String below;

    @Column(name = "firmware")
    private String release;

    protected Step() { }

    public Step(StepDetails details) {
        vendor = details.vendor();
        model = details.model();
        change(details);
    }

    void change(StepDetails details) {
        from = details.from();
        below = details.below();
        release = details.release();
    }

    boolean covers(Version running) {
        return (from == null || !running.isOlderThan(Version.of(from))) && running.isOlderThan(Version.of(below));
    }

    /** Whether some version lies in the ranges of both, so that nobody could say which comes first. */
    boolean overlaps(StepDetails other) {
        return (from == null || Version.of(from).isOlderThan(Version.of(other.below()))) && (other.from() == null || Version.of(other.from()).isOlderThan(Version.of(below)));
    }

    Version release() {
        return Version.of(release);
    }

    @Override public Long id() { return id; }
    @Override public String ownerPath() { return ""; }
    @Override public String label() { return vendor + " " + model + " below " + below; }

    public Long getId() { return id; }
    public long getVersion() { return version; }
    public String getVendor() { return vendor; }
    public String getModel() { return model; }
    /** Null for every older one. */
    public String getFrom() { return from; }
    public String getBelow() { return below; }
    public String getRelease() { return release; }
}
