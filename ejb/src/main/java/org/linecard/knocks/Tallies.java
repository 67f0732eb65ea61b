package org.linecard.knocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linecard.vendors.Identity;

/**
 * What was refused since the last writing, grouped, in bounded memory. What is beyond a bound is not kept; refusals among that are counted as lost.
 * <ul>
 * <li>A device that brought nothing is remembered for {@link #SETTLE}: the first half of a Digest exchange is no refusal, and something that is brought in that time wipes it out.
 *     It is longer than whoever tells of both may hold one of them back.
 * <li>A place (an address of IPv4, a /64 of IPv6) from which more than {@link #FEW} different unknown identities knock within {@link #WINDOW} has a crowd at its
 *     door: one row for each vendor, into which its single unknown ones are folded, until none comes for as long. Of crowds beyond a bound the one that was quiet
 *     longest is forgotten, and counted anew if it comes again.
 * </ul>
 */
final class Tallies {

    static final Duration SETTLE = Duration.ofSeconds(30);
    static final Duration WINDOW = Duration.ofHours(1);
    static final int FEW = 20;
    static final int MOST_ROWS = 5_000;
    static final int MOST_ASKING = 10_000;
    static final int MOST_LATELY = 20_000;
    static final int MOST_PLACES = 2_000;
    static final int MOST_CROWDS = 256;

    private final Function<Refusal, String> vendors;
    private final Map<String, Tally> waiting = new LinkedHashMap<>();
    private final Map<Asker, Tally> asking = new LinkedHashMap<>();
    private final LinkedHashMap<Asker, Instant> lately = new LinkedHashMap<>();
    private final LinkedHashMap<String, Place> places = new LinkedHashMap<>(16, 0.75f, true);
    private long lost;

    /** @param vendors of an unknown identity; empty when it is not known */
    Tallies(Function<Refusal, String> vendors) {
        this.vendors = vendors;
    }

    /** @param identity that the row is of; that of the refusal, or what its agent says when it has none */
    synchronized void refused(Refusal refusal, Identity identity) {
        brought(refusal.asker(), refusal.last());
        count(refusal, identity);
    }

    /** An identity that nobody has, or none, has nothing that it could bring: it is refused at once. */
    synchronized void asked(Refusal refusal, Identity identity) {
        if (refusal.device() == null) {
            count(refusal, identity);
            return;
        }
        var asker = refusal.asker();
        var tally = asking.get(asker);
        if (tally == null && asking.size() >= MOST_ASKING) return;
        if (tally == null) asking.put(asker, tally = Tally.single(refusal, identity, Place.name(refusal.address())));
        tally.add(refusal);
    }

    /** Something was brought, whatever came of it. It may be told of before the challenge that it answers: then that finds it here. */
    synchronized void brought(Asker asker, Instant at) {
        asking.remove(asker);
        lately.remove(asker);
        lately.put(asker, at);
        if (lately.size() > MOST_LATELY) lately.remove(lately.keySet().iterator().next());
    }

    /** All that is to be written now. */
    synchronized List<Tally> taken(Instant now) {
        for (Iterator<Tally> each = asking.values().iterator(); each.hasNext(); ) {
            var tally = each.next();
            if (tally.first().plus(SETTLE).isAfter(now)) break;
            each.remove();
            if (!lately.getOrDefault(tally.latest().asker(), Instant.MIN).isBefore(tally.first())) continue;
            settle(tally);
        }
        var taken = new ArrayList<>(waiting.values());
        waiting.clear();
        for (var tally : taken) if (tally.isCrowd()) describe(tally);
        return taken;
    }

    /** Puts back what could not be written. */
    synchronized void returned(List<Tally> tallies) {
        tallies.forEach(this::keep);
    }

    /** How many refusals were not kept since this was asked last. */
    synchronized long lost() {
        var was = lost;
        lost = 0;
        return was;
    }

    private void count(Refusal refusal, Identity identity) {
        var single = Tally.single(refusal, identity, Place.name(refusal.address()));
        single.add(refusal);
        settle(single);
    }

    private void settle(Tally single) {
        if (single.latest().isUnknown() && crowds(single.latest())) join(single);
        else keep(single);
    }

    /** Sees an unknown identity come, and tells whether there is a crowd now. */
    private boolean crowds(Refusal refusal) {
        var name = Place.name(refusal.address());
        var place = place(name, refusal.last());
        var before = place.isCrowded();
        place.see(refusal, vendors.apply(refusal));
        if (place.isCrowded() && !before) fold(name);
        return place.isCrowded();
    }

    /** The single unknown ones of a place become part of its crowd. */
    private void fold(String place) {
        for (var single : waiting.values().stream().filter(it -> !it.isCrowd() && it.place().equals(place) && it.latest().isUnknown()).toList()) {
            waiting.remove(single.key(), single);
            join(single);
        }
        var crowded = places.entrySet().stream().filter(it -> it.getValue().isCrowded()).map(Map.Entry::getKey).toList();
        if (crowded.size() > MOST_CROWDS) places.remove(crowded.get(0));
    }

    private void join(Tally single) {
        var crowd = Tally.crowd(single.latest(), vendors.apply(single.latest()), single.place());
        crowd.add(single);
        keep(crowd);
    }

    private void keep(Tally tally) {
        var kept = waiting.get(tally.key());
        if (kept != null) kept.add(tally);
        else if (waiting.size() < MOST_ROWS) waiting.put(tally.key(), tally);
        else lost += tally.times();
    }

    private void describe(Tally crowd) {
        var place = places.get(crowd.place());
        if (place != null) place.describe(crowd);
    }

    private Place place(String name, Instant at) {
        var place = places.computeIfAbsent(name, any -> new Place(at));
        if (place.isOver(at)) places.put(name, place = new Place(at));
        if (places.size() > MOST_PLACES) places.remove(places.keySet().iterator().next());
        return place;
    }
}
