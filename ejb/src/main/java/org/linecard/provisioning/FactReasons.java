package org.linecard.provisioning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.linecard.hardware.Device;
import org.linecard.hardware.Diagnosis;
import org.linecard.hardware.Diagnosis.Finding;
import org.linecard.hardware.LastSeen;
import org.linecard.hardware.LifeCycle;
import org.linecard.hardware.Line;
import org.linecard.registrar.Binding;
import org.linecard.registrar.Registry;
import org.linecard.tenancy.Owned;
import org.linecard.upgrades.Course;
import org.linecard.upgrades.Wanted;
import org.linecard.vars.Layer.Kind;

/**
 * Why the page of a device says what stands in none of its files, or there as a secret: which row says it, what the device did itself, and from what Linecard
 * concludes the rest. Of a secret it says where it comes from, never the value.
 */
final class FactReasons {

    private final Device device;
    private final Course course;
    private final List<GivenLayer> given;
    private final Registry registry;
    private final List<Reason> all = new ArrayList<>();

    FactReasons(Device device, Course course, List<GivenLayer> given, Registry registry) {
        this.device = device;
        this.course = course;
        this.given = given;
        this.registry = registry;
    }

    List<Reason> all() {
        status();
        row();
        secrets();
        itself();
        firmware();
        device.getLines().forEach(this::line);
        return List.copyOf(all);
    }

    /** What the diagnosis looked at, up to what decided. */
    private void status() {
        var diagnosis = Diagnosis.of(device, registry);
        var voices = new ArrayList<Voice>();
        for (var finding : Finding.values()) if (finding.compareTo(diagnosis.finding()) <= 0 && finding != Finding.READY && finding != Finding.REGISTERED) voices.add(ground(finding, diagnosis.line()));
        voices.add(concluded(diagnosis.finding()));
        all.add(new Reason("device.status", 0, diagnosis.finding(), null, voices));
    }

    private Voice ground(Finding looked, Line line) {
        return switch (looked) {
            case RETIRED -> ofDevice("lifeCycle", device.getLifeCycle());
            case IN_STOCK -> ofDevice("owner", device.getOwner().getName());
            case INACTIVE -> ofDevice("active", device.isActive());
            case CUSTOMER_SUSPENDED -> voice(Source.CUSTOMER, device.getCustomer(), "status", device.getCustomer().getStatus());
            case NO_LINE_LINKED -> voice(Source.LINE, line, "account", line.isLinked() ? line.getAccount().address() : null);
            case LINE_DISABLED -> voice(Source.LINE, line, "enabled", line.isEnabled());
            case PHONE_DISABLED -> voice(Source.ACCOUNT, line.getAccount(), "enabled", line.getAccount().isEnabled());
            case NOT_REGISTERED -> registrar(line);
            case NEVER_FETCHED, READY, REGISTERED -> device.lastSeen().map(seen -> itself(seen, seen.getFile(), seen.getFetchedAt())).orElseGet(() -> itself("", null, null));
        };
    }

    private void row() {
        said("device.identity", "identity.canonical", device.label());
        said("device.make", "vendor", device.getVendor());
        said("device.model", "model", device.getModel());
        said("device.location", "location", device.getLocation());
        said("device.owner", "owner", device.getOwner().getName());
        said("device.active", "active", device.isActive());
        lifeCycle();
        said("device.group", "group", named(Kind.GROUP, device.getGroupId()));
        said("device.profile", "profile", named(Kind.PROFILE, device.getProfileId()));
        said("device.serial_number", "serialNumber", device.getSerialNumber());
        said("device.notes", "notes", device.getNotes());
        said("device.request_date", "requestDate", device.getRequestDate());
        said("device.activate_date", "activateDate", device.getActivateDate());
    }

    /** People move it; that it has fetched is its own doing. */
    private void lifeCycle() {
        var voices = new ArrayList<>(List.of(ofDevice("lifeCycle", device.movedTo())));
        device.lastSeen().filter(seen -> device.getLifeCycle() != device.movedTo()).ifPresent(seen -> voices.add(itself(seen, LifeCycle.FETCHED, seen.getFirstFetchedAt())));
        all.add(new Reason("device.life_cycle", 0, device.getLifeCycle(), null, voices));
    }

    private void secrets() {
        secret("provisioning.password", "provisioningPassword");
        if (device.hasAdminPassword()) secret("device.admin_password", "adminPassword");
        if (device.hasUserPassword()) secret("device.user_password", "userPassword");
        if (device.hasVendorPin()) secret("device.vendor_pin", "vendorPin");
    }

    private void itself() {
        said("device.last_fetch", LastSeen::getFile);
        said("device.agent", LastSeen::getAgent);
    }

    /** What it runs, what is wanted of it, and what follows. */
    private void firmware() {
        var voices = new ArrayList<Voice>();
        if (course.running() != null) voices.add(itself("", course.running(), null));
        if (course.wanted() != null) voices.add(wanted(course.wanted()));
        voices.add(concluded(course.state()));
        all.add(new Reason("device.firmware", 0, course.state(), null, voices));
    }

    /** Of targets above the device its owner learns the release and whose word it is, no more. */
    private Voice wanted(Wanted it) {
        if (it.origin() == Wanted.Origin.DEVICE) return ofDevice("firmwareTarget", it.release());
        return new Voice(Source.valueOf(it.origin().name()), "", "", 0, "firmwareTarget", it.release(), "", null);
    }

    private void line(Line line) {
        var account = line.getAccount();
        said("phone", line, Source.LINE, line, "account", account == null ? null : account.address());
        if (account == null) {
            said("label", line, Source.LINE, line, "label", line.getLabel());
            said("cli", line, Source.LINE, line, "cli", line.getCli());
            said("active", line, Source.LINE, line, "enabled", line.isEnabled());
        } else {
            said("user", line, Source.ACCOUNT, account, "user", account.getUser().getName());
            said("extension", line, Source.USER, account.getUser(), "extension", account.getUser().getExtension());
            said("password", line, Source.ACCOUNT, account, "password", Making.UNKNOWN);
        }
    }

    private void said(String word, String field, Object value) {
        all.add(new Reason(word, 0, value, null, List.of(ofDevice(field, value))));
    }

    private void said(String word, Line line, Source source, Owned row, String field, Object value) {
        all.add(new Reason(word, line.getNumber(), value, null, List.of(voice(source, row, field, value))));
    }

    private void said(String word, Function<LastSeen, String> what) {
        var voice = device.lastSeen().map(seen -> itself(seen, what.apply(seen), seen.getFetchedAt())).orElseGet(() -> itself("", null, null));
        all.add(new Reason(word, 0, voice.value(), null, List.of(voice)));
    }

    private void secret(String word, String field) {
        said(word, field, Making.UNKNOWN);
    }

    private String named(Kind kind, Long id) {
        return given.stream().filter(it -> id != null && it.id() == id && it.layer().kind() == kind).map(it -> it.layer().name()).findFirst().orElse(null);
    }

    private Voice ofDevice(String field, Object value) {
        return voice(Source.DEVICE, device, field, value);
    }

    private static Voice voice(Source source, Owned row, String field, Object value) {
        return Said.by(source, row, field, value).voice();
    }

    private Voice registrar(Line line) {
        var said = registry.of(line.getAccount());
        return new Voice(Source.REGISTRAR, "", "", 0, "registration", said.state(), "", said.bindings().stream().map(Binding::since).findFirst().orElse(null));
    }

    private static Voice itself(LastSeen seen, Object value, Instant when) {
        return itself(seen.getAddress(), value, when);
    }

    private static Voice itself(String address, Object value, Instant when) {
        return new Voice(Source.ITSELF, address, "", 0, "fetched", value, "", when);
    }

    private static Voice concluded(Object what) {
        return new Voice(Source.LINECARD, "", "", 0, "", what, "", null);
    }
}
