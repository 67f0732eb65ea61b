package org.linecard.provisioning;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.CUSTOMER;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linecard.audit.AuditEntry;
import org.linecard.audit.AuditLog;
import org.linecard.hardware.Devices;
import org.linecard.hardware.Line;
import org.linecard.problems.NotFound;
import org.linecard.registrar.Registrations;
import org.linecard.settings.Settings;
import org.linecard.tenancy.Scope;
import org.linecard.vendors.VendorPacks;

/**
 * Why each word of a device's page and of its files is what it is: who said what, when, and who won. For the files it is taken down while the very sheet is made that a
 * phone would get, so it cannot differ from it. Who lies above the asker is named with time and value, not with the person who wrote it.
 */
@Stateless
@RolesAllowed({ADMIN, RESELLER, CUSTOMER})
public class Provenance {

    @Inject
    private Devices devices;

    @Inject
    private VendorPacks packs;

    @Inject
    private Upgrades upgrades;

    @Inject
    private GivenLayers layers;

    @Inject
    private Registrations registrations;

    @Inject
    private AuditLog log;

    private final String publicUrl = Settings.fromEnvironment().publicUrl();

    /** Every word of the device, of its lines and of their file; every setting, and every key of the vendor that somebody wrote. */
    public List<Reason> of(long id) {
        var device = devices.byId(id);
        var pack = packs.pack(device.getVendor()).orElseThrow(NotFound::new);
        var model = pack.model(device.getModel()).orElseThrow(NotFound::new);
        var given = layers.of(device.getOwnerPath(), device.getGroupId(), device.getProfileId());
        var course = upgrades.of(device);
        var registry = registrations.of(device.linkedLines().stream().map(Line::getAccount).toList());
        var reasons = new Reasons();
        var sheet = new Sheets(pack, model, publicUrl, given, reasons).of(device, course, "");
        var settings = new SettingReasons(device, given, Scope.current().map(Scope::path).orElse("")).after(reasons.noted(), sheet, pack.folder());
        return signed(Stream.concat(new FactReasons(device, course, given, registry).all().stream(), settings.stream()).toList());
    }

    /** With author and time from history, where the row itself does not keep them. */
    private List<Reason> signed(List<Reason> reasons) {
        var rows = new TreeMap<String, TreeSet<Long>>();
        reasons.forEach(reason -> reason.voices().stream().filter(Provenance::isUnsigned).forEach(voice -> rows.computeIfAbsent(voice.entity(), it -> new TreeSet<>()).add(voice.id())));
        var last = new HashMap<String, AuditEntry>();
        rows.forEach((entity, ids) -> log.changes(entity, List.copyOf(ids)).forEach(entry -> entry.getChanges().forEach(change -> last.putIfAbsent(key(entity, entry.getEntityId(), change.field()), entry))));
        return reasons.stream().map(reason -> signed(reason, last)).toList();
    }

    private static Reason signed(Reason reason, Map<String, AuditEntry> last) {
        var voices = reason.voices().stream().map(voice -> {
            var entry = isUnsigned(voice) ? last.get(key(voice.entity(), voice.id(), voice.field())) : null;
            return entry == null ? voice : voice.by(entry);
        }).toList();
        return reason.by(voices);
    }

    private static boolean isUnsigned(Voice voice) {
        return voice.id() != 0 && voice.since() == null;
    }

    private static String key(String entity, long id, String field) {
        return entity + " " + id + " " + field;
    }
}
