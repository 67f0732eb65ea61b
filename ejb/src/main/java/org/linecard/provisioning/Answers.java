package org.linecard.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.linecard.epochs.Caches;
import org.linecard.epochs.Epochs;
import org.linecard.epochs.Kept;
import org.linecard.epochs.Stamp;
import org.linecard.vendors.FileRule;
import org.linecard.vendors.VendorPack;

/** The files that phones were served, ready to be served again: found by path, good until a commit changes anything that they were made of. Asks no database. */
@ApplicationScoped
public class Answers {

    /** @param holder nobody for what is anybody's @param agent that it was made for; null when that does not matter */
    private record Served(Holder holder, String agent, Answer.File file, String template) {

        boolean isFor(String askedBy) {
            return holder == Holder.NOBODY || (agent == null ? askedBy == null : agent.equals(askedBy));
        }
    }

    private final AtomicReference<ConcurrentMap<String, Object>> served = new AtomicReference<>(new ConcurrentHashMap<>());
    private final Epochs epochs;
    private final SightingQueue sightings;

    @Inject
    public Answers(Epochs epochs, SightingQueue sightings) {
        this.epochs = epochs;
        this.sightings = sightings;
    }

    /** For the container's proxy only. */
    protected Answers() {
        this(null, null);
    }

    void keepIn(@Observes Caches.Ready caches) {
        served.set(caches.answers());
    }

    /**
     * The answer to a phone that proves itself and whose file is here; null for everybody else, who is to be answered by {@link PhoneFiles}. Never waits, and takes
     * note of nothing when it answers nothing.
     */
    public Answer find(FileRequest request) {
        var kept = kept(request);
        if (kept == null || !kept.value().isFor(request.agent()) || !epochs.isNow(kept.stamp())) return null;
        var it = kept.value();
        if (it.holder() != Holder.NOBODY && !it.holder().opensFor(request.proof())) return null;
        var current = EntityTag.matches(request.ifNoneMatch(), it.file().etag());
        if (it.holder() != Holder.NOBODY) sightings.add(Seen.again(request, it.holder(), current ? Verdict.CURRENT : Verdict.SERVED, it.template()));
        return current ? new Answer.Current(it.file().etag(), it.file().secret()) : it.file();
    }

    /**
     * Keeps what was just made.
     *
     * @param stamp  taken before anything was read
     * @param holder nobody for what is anybody's
     */
    void keep(FileRequest request, Stamp stamp, Holder holder, FileRule rule, Answer.File file) {
        served.get().put(key(request, rule), new Kept<>(stamp, new Served(holder, request.agent(), file, template(rule))));
    }

    /** What the record of a device's own file names; empty for others. */
    static String template(FileRule rule) {
        return rule.scope() == FileRule.Scope.DEVICE ? rule.template() : "";
    }

    @SuppressWarnings("unchecked")
    private Kept<Served> kept(FileRequest request) {
        var kept = (Kept<Served>) served.get().get(request.path());
        return kept != null ? kept : (Kept<Served>) served.get().get(withQuery(request));
    }

    /** Only directories differ by what is asked of them; anything else with made-up questions must not fill the memory. */
    private static String key(FileRequest request, FileRule rule) {
        return rule.scope() == FileRule.Scope.BOOK ? withQuery(request) : request.path();
    }

    private static String withQuery(FileRequest request) {
        return request.path() + "?" + (request.query() == null ? "" : request.query());
    }
}
