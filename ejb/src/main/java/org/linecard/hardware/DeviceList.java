package org.linecard.hardware;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.regex.Pattern;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;

/** The list of hardware: its columns, its filters and its search. */
final class DeviceList {

    static final String FILTER = "show";

    private static final String WORKING_LINE = "exists (select l from Line l where l.device = e and l.enabled = true and l.account.enabled = true)";
    private static final String FETCHED = "exists (select s from LastSeen s where s.device = e and s.fetchedAt is not null)";
    private static final String LINKED_TO = "exists (select l from Line l where l.device = e and (lower(l.account.userName) like :search escape '!'"
        + " or lower(l.account.user.name) like :search escape '!' or lower(l.account.user.extension) like :search escape '!'))";
    private static final Pattern SEPARATED_MAC = Pattern.compile("[0-9A-Fa-f]{2}([:.-][0-9A-Fa-f]{0,2})+");

    private static final Map<String, String> CONDITIONS = Map.of(
        "attention", "e.active = true and e.lifeCycle not in (org.linecard.hardware.LifeCycle.STOCK, org.linecard.hardware.LifeCycle.RETURNED, org.linecard.hardware.LifeCycle.LOST) and not " + WORKING_LINE,
        "neverFetched", "e.active = true and e.lifeCycle <> org.linecard.hardware.LifeCycle.STOCK and not " + FETCHED,
        "stock", "e.lifeCycle = org.linecard.hardware.LifeCycle.STOCK",
        "inactive", "e.active = false");

    private DeviceList() { }

    static Page<Device> page(EntityManager em, PageRequest request) {
        var query = query(em, request.filters().get("of"));
        var condition = CONDITIONS.get(request.filters().getOrDefault(FILTER, ""));
        if (condition != null) query.where(condition);
        if (request.filters().containsKey("model")) narrow(query, request.filters());
        return query.page(new PageRequest(request.first(), request.size(), request.sort(), request.descending(), unseparated(request.search()), request.filters()));
    }

    private static void narrow(PageQuery<Device> query, Map<String, String> filters) {
        query.where("e.vendor = :make", "make", filters.getOrDefault("make", "")).where("e.model = :model", "model", filters.get("model"));
        var runs = filters.getOrDefault("runs", "");
        if (runs.isEmpty()) query.where("not exists (select s from LastSeen s where s.device = e and s.firmware is not null)");
        else query.where("exists (select s from LastSeen s where s.device = e and s.firmware = :runs)", "runs", runs);
    }

    static HardwareCounts counts(EntityManager em, String of) {
        return new HardwareCounts(query(em, of).count(), count(em, of, "attention"), count(em, of, "neverFetched"), count(em, of, "stock"), count(em, of, "inactive"));
    }

    private static int count(EntityManager em, String of, String filter) {
        return query(em, of).where(CONDITIONS.get(filter)).count();
    }

    private static PageQuery<Device> query(EntityManager em, String of) {
        var query = PageQuery.of(em, Device.class, "ownerPath")
            .sortable("identity", "e.identity.canonical").sortable("location", "e.location").sortable("model", "e.vendor, e.model")
            .searched("e.identity.canonical", "e.location", "e.model", "e.vendor", "e.serialNumber").searchedIn(LINKED_TO)
            .batch("e.owner", "e.lastSeen", "e.lines", "e.lines.account", "e.lines.account.user");
        return of == null ? query : query.where("e.ownerPath like :of", "of", of + "%");
    }

    private static String unseparated(String search) {
        return search != null && SEPARATED_MAC.matcher(search.strip()).matches() ? search.replaceAll("[:.-]", "") : search;
    }
}
