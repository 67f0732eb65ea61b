package org.linecard.provisioning;

import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.linecard.customers.Customer;
import org.linecard.hardware.Device;
import org.linecard.hardware.Line;
import org.linecard.upgrades.Course;
import org.linecard.vars.Layer;
import org.linecard.vars.Layer.Kind;
import org.linecard.vars.Setting;
import org.linecard.vars.Settings;
import org.linecard.vars.Vars;
import org.linecard.vendors.FileRule;
import org.linecard.vendors.Identity;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.VendorPack;

/**
 * Makes the sheet of a device by walking the chain: line → SIP account → user → customer. What a line does not say the user does, what the
 * account does not say the customer does; credentials come from the account alone, at this moment. The only place that decides; {@link Reasons} listens.
 */
final class Sheets {

    private final VendorPack pack;
    private final PhoneModel model;
    private final String base;
    private final List<GivenLayer> given;
    private final Reasons reasons;

    /**
     * @param publicUrl how phones reach this server
     * @param given     what people wrote for many devices, this one among them
     */
    Sheets(VendorPack pack, PhoneModel model, String publicUrl, List<GivenLayer> given, Reasons reasons) {
        this.pack = pack;
        this.model = model;
        this.base = publicUrl + "/p";
        this.given = given;
        this.reasons = reasons;
    }

    /** For what all phones of a model share. */
    Sheets(VendorPack pack, PhoneModel model, String publicUrl) {
        this(pack, model, publicUrl, List.of(), Reasons.UNASKED);
    }

    PhoneSheet common() {
        return PhoneSheet.common(PhoneSheet.Model.of(model), base + "/", Settings.of(catalogue()));
    }

    /**
     * @param course   of its firmware; the device's own override stands before it
     * @param template that makes the file: what is set once is said in the first copy of it
     */
    PhoneSheet of(Device device, Course course, String template) {
        var settings = settings(device);
        var customer = device.getCustomer();
        var identity = identity(device);
        return new PhoneSheet(
            new PhoneSheet.Device(identity.kind().name().toLowerCase(Locale.ROOT), identity.value(), device.getSerialNumber(), device.getLocation(), new Secret(device.adminPassword()), new Secret(device.userPassword())),
            PhoneSheet.Model.of(model),
            device.getLines().stream().map(line -> line(line, customer, settings)).toList(),
            customer == null ? PhoneSheet.Customer.NONE : new PhoneSheet.Customer(customer.getName()),
            Clock.of(ZoneId.of(settings.text(Setting.TIME_ZONE)), Year.now(ZoneOffset.UTC)),
            new PhoneSheet.Source(provisionUri(device), reasons.first("provisioning.user_name", 0, own(device, "provisioningUser", device.getProvisioningUser())), new Secret(device.provisioningPassword())),
            phoneBook(device, customer, settings),
            reasons.first("firmware.url", 0, own(device, "firmwareUri", device.getFirmwareUri()), wanted(course)),
            settings, settings.raw(pack.folder()), device.lastSeen().map(seen -> !seen.hasGot(template)).orElse(true));
    }

    /** All layers that speak about the device. */
    private Settings settings(Device device) {
        var layers = new ArrayList<>(catalogue());
        var customer = device.getCustomer();
        if (customer != null) layers.add(Layer.of(Kind.CUSTOMER, customer.getName(), ofRecord(customer)));
        given.forEach(it -> layers.add(it.layer()));
        layers.add(Layer.of(Kind.DEVICE, device.label(), Vars.parse(device.getVars())));
        return Settings.of(layers);
    }

    private List<Layer> catalogue() {
        return List.of(Layer.of(Kind.PACK, pack.vendor(), pack.settings()), Layer.of(Kind.MODEL, model.toString(), model.settings()));
    }

    private static Vars ofRecord(Customer customer) {
        var values = new EnumMap<Setting, Object>(Setting.class);
        values.put(Setting.LANGUAGE, customer.getLanguage());
        values.put(Setting.COUNTRY, customer.getCountry());
        values.put(Setting.TIME_ZONE, customer.zone().getId());
        return Vars.of(values);
    }

    /** Where the device is told to fetch: its own override, else what its vendor's phones expect. */
    String provisionUri(Device device) {
        return reasons.first("provisioning.url", 0, own(device, "provisionUri", device.getProvisionUri()), Said.by(Source.PACK, pack.vendor(), pack.provisionUri(base, identity(device), model)));
    }

    static Identity identity(Device device) {
        return new Identity(device.getIdentity().getKind(), device.getIdentity().getCanonical());
    }

    private PhoneSheet.Line line(Line line, Customer customer, Settings device) {
        var settings = device.with(Layer.of(Kind.LINE, line.label(), Vars.parse(line.getVars())));
        if (!line.isLinked()) return PhoneSheet.Line.unused(line.getNumber(), settings);
        var words = new LineWords(line, customer, reasons);
        return new PhoneSheet.Line(line.getNumber(), words.enabled(), words.label(), words.displayName(), words.cli(), words.account(), words.stun(), settings);
    }

    /** Its own override, else what a layer of Vars says, else ours, if the vendor's phones can show it. Our own server alone gets the phone's credentials. */
    private PhoneSheet.PhoneBook phoneBook(Device device, Customer customer, Settings settings) {
        var ours = customer == null ? null : pack.bookUri(base, identity(device), model).orElse(null);
        var url = reasons.first("phonebook.url", 0, own(device, "phoneBookUri", device.getPhoneBookUri()), ofLayers(settings), Said.by(Source.PACK, pack.vendor(), ours));
        if (url == null || url.equals(PhoneSheet.PhoneBook.OFF)) return PhoneSheet.PhoneBook.NONE;
        var name = customer == null ? "" : customer.getName();
        return url.startsWith(base + "/") ? new PhoneSheet.PhoneBook(name, url, device.getProvisioningUser(), new Secret(device.provisioningPassword()))
            : new PhoneSheet.PhoneBook(name, url, "", Secret.NONE);
    }

    /** Whether somebody said that the phone is to have none. */
    boolean hidesBook(PhoneSheet sheet) {
        return sheet.phoneBook().url().isEmpty() && sheet.settings().text(Setting.PHONEBOOK).equals(PhoneSheet.PhoneBook.OFF);
    }

    /** Where the device asks for a file. */
    String address(FileRule rule, Device device) {
        return base + "/" + rule.nameFor(identity(device), model);
    }

    /** The directory that Vars name, in the name of the layer that does. */
    private static Said<String> ofLayers(Settings settings) {
        var said = settings.said(Setting.PHONEBOOK);
        var layer = said.get(said.size() - 1).layer();
        return Said.by(Source.of(layer.kind()), layer.name(), settings.text(Setting.PHONEBOOK).isEmpty() ? null : settings.text(Setting.PHONEBOOK));
    }

    /** The image that the device is to load, in the name of who wants the version. */
    private Said<String> wanted(Course course) {
        var url = course.url(base).orElse(null);
        return url == null ? Said.by(Source.STANDARD, "", null) : Said.by(Source.valueOf(course.wanted().origin().name()), course.wanted().release(), url);
    }

    private static Said<String> own(Device device, String field, String value) {
        return Said.by(Source.DEVICE, device, field, value);
    }
}
