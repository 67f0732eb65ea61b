package org.linecard.knocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linecard.vendors.Identity;

/** Refusals that are one row: of one identity at one address for one reason, or of a crowd of unknown ones from one place. Mutable, and on its way into the database. */
final class Tally {

    private final String key;
    private final boolean crowd;
    private final String vendor;
    private final String place;
    private final Identity who;
    private Refusal latest;
    private Instant first;
    private long times;
    private int identities = 1;
    private List<String> examples = List.of();

    private Tally(String key, boolean crowd, String vendor, String place, Identity who, Refusal latest) {
        this.key = key;
        this.crowd = crowd;
        this.vendor = vendor;
        this.place = place;
        this.who = who;
        this.latest = latest;
        this.first = latest.first();
    }

    /** @param identity that the row is of, null for none */
    static Tally single(Refusal refusal, Identity identity, String place) {
        var who = refusal.device() != null ? refusal.device() : identity == null ? "-" : identity.kind() + " " + identity.value();
        return new Tally(refusal.verdict() + " " + refusal.address() + " " + who, false, "", place, identity, refusal);
    }

    /** @param vendor empty when it is not known */
    static Tally crowd(Refusal refusal, String vendor, String place) {
        return new Tally(Knock.CROWD + " " + place + " " + vendor, true, vendor, place, null, refusal);
    }

    void add(Refusal refusal) {
        times += refusal.times();
        if (refusal.first().isBefore(first)) first = refusal.first();
        if (refusal.last().isAfter(latest.last())) latest = refusal;
    }

    /** Takes over what another one of the same row, or one that dissolves in this crowd, has counted. */
    void add(Tally other) {
        times += other.times;
        if (other.first.isBefore(first)) first = other.first;
        if (other.last().isAfter(last())) latest = other.latest;
        identities = Math.max(identities, other.identities);
        if (examples.isEmpty()) examples = other.examples;
    }

    void counted(int different, List<String> some) {
        identities = Math.max(identities, different);
        examples = new ArrayList<>(some);
    }

    String key() { return key; }
    boolean isCrowd() { return crowd; }
    /** Of a crowd; the others' is told by who looks at their agent. */
    String vendor() { return vendor; }
    String place() { return place; }
    /** That the row is of: that of the requests, or what their agent says when they have none; null for none and for a crowd. */
    Identity who() { return who; }
    Refusal latest() { return latest; }
    Instant first() { return first; }
    Instant last() { return latest.last(); }
    long times() { return times; }
    int identities() { return identities; }
    List<String> examples() { return examples; }
}
