package org.linecard.knocks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.linecard.epochs.Unserved;
import org.linecard.tenancy.Owned;
import org.linecard.vendors.Identity;
import org.linecard.vendors.IdentityKind;

/**
 * Somebody knocked and was not let in: an identity at an address for one reason, or a crowd of unknown identities from one place. Belongs to the owner of the
 * device; an unknown one to whoever has phones at that address, and to nobody, so that only an admin sees it, when that is nobody or several resellers. It goes when
 * the phone is let in, when somebody adds it, and 30 days after it last knocked.
 */
@Entity
@Table(name = "knock")
@AdditionalCriteria("this.ownerPath like :scope")
@Unserved("Who is not let in changes nothing for those who are: a stranger could have every file made anew otherwise")
public class Knock implements Owned {

    /** The verdict on a crowd; all others are those of single requests. */
    public static final String CROWD = "CROWD";

    private static final int LONGEST_EXAMPLES = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Column(name = "knock_key")
    private String key;

    @Column(name = "owner_path")
    private String ownerPath;

    @Column(name = "device_id")
    private Long deviceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "identity_kind")
    private IdentityKind kind;

    private String identity;
    private String place;
    private String address;
    private String agent;
    private String file;
    private String vendor;
    private String model;
    private String verdict;
    private long times;
    private int identities;
    private String examples;

    @Column(name = "first_at")
    private Instant first;

    @Column(name = "last_at")
    private Instant last;

    @Column(name = "dismissed_at")
    private Instant dismissedAt;

    @Column(name = "dismissed_by")
    private String dismissedBy;

    protected Knock() { }

    /** @param who null when nothing says it */
    Knock(Tally tally, Identity who, String owner) {
        key = tally.key();
        place = tally.place();
        verdict = tally.isCrowd() ? CROWD : tally.latest().verdict();
        kind = who == null ? null : who.kind();
        identity = who == null ? null : who.value();
        ownerPath = owner;
        last = tally.first();
    }

    /** It knocked again. */
    void add(Tally tally) {
        times += tally.times();
        identities = Math.max(identities, tally.identities());
        if (first == null || tally.first().isBefore(first)) first = tally.first();
        if (!tally.examples().isEmpty()) examples = text(tally.examples());
        if (tally.last().isBefore(last)) return;
        last = tally.last();
        address = tally.isCrowd() ? tally.place() : tally.latest().address();
        agent = tally.latest().agent();
        file = tally.latest().file();
    }

    /** A single one that dissolves in this crowd. */
    void add(Knock single) {
        times += single.times;
        if (single.first.isBefore(first)) first = single.first;
    }

    /** What it seems to be. */
    void resembles(String itsVendor, String itsModel) {
        vendor = itsVendor;
        model = itsModel;
    }

    /** Whoever sees it from now on and did not before is told nothing of what was before. */
    void belongTo(Long device, String owner) {
        deviceId = device;
        if (owner.equals(ownerPath)) return;
        if (!ownerPath.isEmpty() && !ownerPath.startsWith(owner)) {
            times = 0;
            identities = 1;
            examples = null;
            first = null;
            dismissedAt = null;
            dismissedBy = null;
        }
        ownerPath = owner;
    }

    /** Out of the list, however often it knocks, until somebody takes it back. */
    void dismiss(String by, Instant at) {
        dismissedBy = by;
        dismissedAt = at;
    }

    void restore() {
        dismissedBy = null;
        dismissedAt = null;
    }

    private static String text(List<String> some) {
        var text = String.join(", ", some);
        return text.length() <= LONGEST_EXAMPLES ? text : text.substring(0, LONGEST_EXAMPLES);
    }

    public boolean isCrowd() { return verdict.equals(CROWD); }
    public boolean isDismissed() { return dismissedAt != null; }
    /** Whether it can be added as a device: it is one, says who it is, and nobody here has it. */
    public boolean isAdoptable() { return identity != null && deviceId == null && !isCrowd(); }

    /** Whether no single identity is known of it. */
    public boolean isVague() { return identity == null && deviceId == null; }

    /** The identity as people read it, of a MAC in capitals with colons; empty when it said none, or is a crowd. */
    public String printed() {
        if (identity == null) return "";
        return kind == IdentityKind.MAC ? identity.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:") : identity;
    }

    @Override public Long id() { return id; }
    @Override public String ownerPath() { return ownerPath; }
    @Override public String label() { return identity == null ? address : printed(); }

    public Long getId() { return id; }
    public String getOwnerPath() { return ownerPath; }
    /** Null when nobody has it. */
    public Long getDeviceId() { return deviceId; }
    public IdentityKind getKind() { return kind; }
    public String getIdentity() { return identity; }
    /** Of the last request; of a crowd the place that it comes from. */
    public String getAddress() { return address; }
    public String getAgent() { return agent; }
    public String getFile() { return file; }
    /** Empty when nothing tells it. */
    public String getVendor() { return vendor; }
    /** Empty when nothing tells it. */
    public String getModel() { return model; }
    /** The word of who refused, or {@link #CROWD}. */
    public String getVerdict() { return verdict; }
    public long getTimes() { return times; }
    /** About how many different ones; one unless it is a crowd. */
    public int getIdentities() { return identities; }
    /** Some of a crowd. */
    public String getExamples() { return examples; }
    public Instant getFirst() { return first; }
    public Instant getLast() { return last; }
    public Instant getDismissedAt() { return dismissedAt; }
    public String getDismissedBy() { return dismissedBy; }
    String getKey() { return key; }
    String getPlace() { return place; }
}
