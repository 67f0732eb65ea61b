package org.linecard.upgrades;

import static java.util.stream.Collectors.groupingBy;
import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linecard.firmware.Version;
import org.linecard.tenancy.Tenant;
import org.linecard.tenancy.TenantPaths;
import org.linecard.upgrades.Wanted.Origin;

/** Which versions run, as the phones said when they last fetched their files. Counts active devices. */
@Stateless
@RolesAllowed({ADMIN, RESELLER})
public class Census {

    /** Two statements, however many devices: the database counts those that are alike. */
    private static final String SAID = "select d.vendor, d.model, d.ownerPath, d.firmwareTarget, d.firmwareDowngrade, s.firmware, count(d) from Device d join d.lastSeen s"
        + " where d.active = true and d.ownerPath like :of group by d.vendor, d.model, d.ownerPath, d.firmwareTarget, d.firmwareDowngrade, s.firmware";
    private static final String ALL = "select d.vendor, d.model, d.ownerPath, count(d) from Device d where d.active = true and d.ownerPath like :of group by d.vendor, d.model, d.ownerPath";

    private static final Comparator<Count> ORDER = Comparator.comparing(Count::vendor).thenComparing(Count::model)
        .thenComparing(count -> Version.parse(count.release()).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));

    @PersistenceContext
    private EntityManager em;

    /** Devices of one owner that are alike in all that counts here. */
    private record Alike(String vendor, String model, String path, String release, long devices, boolean behind) { }

    /**
     * By make and model, the newest version first, and last those that never said.
     *
     * @param of a tenant's path, or null for all that the caller sees
     */
    public List<Count> counts(String of) {
        return groups(of).stream().collect(groupingBy(group -> new Count(group.vendor(), group.model(), group.release(), 0, 0))).entrySet().stream()
            .map(entry -> new Count(entry.getKey().vendor(), entry.getKey().model(), entry.getKey().release(), devices(entry.getValue()), behind(entry.getValue()))).sorted(ORDER).toList();
    }

    /** The owners with the most devices behind; at most {@code most}, and none that has nothing behind. */
    public List<OwnerCount> behind(String of, int most) {
        var owners = groups(of).stream().collect(groupingBy(Alike::path));
        var worst = owners.entrySet().stream().filter(entry -> behind(entry.getValue()) > 0)
            .sorted(Comparator.comparingLong((Map.Entry<String, List<Alike>> entry) -> -behind(entry.getValue())).thenComparing(Map.Entry::getKey)).limit(most).toList();
        if (worst.isEmpty()) return List.of();
        var tenants = em.createQuery("select t from Tenant t where t.path in :paths", Tenant.class).setParameter("paths", worst.stream().map(Map.Entry::getKey).toList())
            .getResultStream().collect(Collectors.toMap(Tenant::getPath, tenant -> tenant));
        return worst.stream().map(entry -> new OwnerCount(tenants.get(entry.getKey()), devices(entry.getValue()), behind(entry.getValue()))).toList();
    }

    private List<Alike> groups(String of) {
        var wanted = new AllWanted(em.createQuery("select t from PlatformTarget t", PlatformTarget.class).getResultList(), em.createQuery("select t from TenantTarget t", TenantTarget.class).getResultList());
        var groups = new ArrayList<Alike>();
        var silent = new TreeMap<String, Object[]>();
        for (var row : rows(ALL, of)) silent.put(row[0] + "\n" + row[1] + "\n" + row[2], row);
        for (var row : rows(SAID, of)) {
            if (row[5] == null) continue;
            var course = Course.of((String) row[5], wanted.of((String) row[0], (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4]), List.of(), List.of());
            groups.add(new Alike((String) row[0], (String) row[1], (String) row[2], (String) row[5], (Long) row[6], course.isBehind()));
            silent.computeIfPresent(row[0] + "\n" + row[1] + "\n" + row[2], (key, all) -> new Object[] {all[0], all[1], all[2], (Long) all[3] - (Long) row[6]});
        }
        silent.values().stream().filter(row -> (Long) row[3] > 0).forEach(row -> groups.add(new Alike((String) row[0], (String) row[1], (String) row[2], null, (Long) row[3], false)));
        return groups;
    }

    private List<Object[]> rows(String query, String of) {
        return em.createQuery(query, Object[].class).setParameter("of", (of == null ? "" : of) + "%").getResultList();
    }

    private static long devices(List<Alike> groups) {
        return groups.stream().mapToLong(Alike::devices).sum();
    }

    private static long behind(List<Alike> groups) {
        return groups.stream().filter(Alike::behind).mapToLong(Alike::devices).sum();
    }

    /** All targets that the caller sees, to be asked for many devices. */
    private static final class AllWanted {

        private final Map<String, Wanted> byPlace = new TreeMap<>();

        AllWanted(List<PlatformTarget> platform, List<TenantTarget> tenants) {
            platform.forEach(target -> byPlace.put(target.getVendor() + "\n" + target.getModel() + "\n", target.wanted()));
            tenants.forEach(target -> byPlace.put(target.getVendor() + "\n" + target.getModel() + "\n" + target.getOwnerPath(), target.wanted()));
        }

        List<Wanted> of(String vendor, String model, String path, String own, boolean downgrade) {
            var all = new ArrayList<Wanted>();
            for (var place : TenantPaths.downTo(path)) Optional.ofNullable(byPlace.get(vendor + "\n" + model + "\n" + place)).ifPresent(all::add);
            if (own != null) all.add(new Wanted(own, downgrade, Origin.DEVICE));
            return all;
        }
    }
}
