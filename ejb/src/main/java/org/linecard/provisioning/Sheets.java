package org.linecard.provisioning;

import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.linecard.accounts.SipAccount;
import org.linecard.customers.Customer;
import org.linecard.customers.Transport;
import org.linecard.hardware.Device;
import org.linecard.hardware.Line;
import org.linecard.upgrades.Course;
import org.linecard.users.User;
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
 * account does not say the customer does; credentials come from the account alone, at this moment.
 */
final class Sheets {

    private final VendorPack pack;
    private final PhoneModel model;
    private final String base;

    /** @param publicUrl how phones reach this server */
    Sheets(VendorPack pack, PhoneModel model, String publicUrl) {
        this.pack = pack;
        this.model = model;
        this.base = publicUrl + "/p";
    }

    PhoneSheet common() {
        return PhoneSheet.common(PhoneSheet.Model.of(model), base + "/", Settings.of(catalogue()));
    }

    /** @param course of its firmware; the device's own override stands before it */
    PhoneSheet of(Device device, Course course) {
        var settings = settings(device);
        var customer = device.getCustomer();
        var identity = identity(device);
        return new PhoneSheet(
            new PhoneSheet.Device(identity.kind().name().toLowerCase(Locale.ROOT), identity.value(), device.getSerialNumber(), device.getLocation(), new Secret(device.adminPassword()), new Secret(device.userPassword())),
            PhoneSheet.Model.of(model),
            device.getLines().stream().map(line -> line(line, customer, settings)).toList(),
            customer == null ? PhoneSheet.Customer.NONE : new PhoneSheet.Customer(customer.getName()),
            Clock.of(ZoneId.of(settings.text(Setting.TIME_ZONE)), Year.now(ZoneOffset.UTC)),
            new PhoneSheet.Source(provisionUri(device), device.getProvisioningUser(), new Secret(device.provisioningPassword())),
            phoneBook(device, customer, settings),
            first(device.getFirmwareUri(), course.url(base).orElse(null)), settings, settings.raw(pack.folder()), device.getLastSeen() == null);
    }

    /** All layers that speak about the device. */
    private Settings settings(Device device) {
        var layers = new ArrayList<>(catalogue());
        var customer = device.getCustomer();
        if (customer != null) layers.add(Layer.of(Kind.CUSTOMER, customer.getName(), ofRecord(customer)));
        layers.add(Layer.of(Kind.DEVICE, identity(device).value(), Vars.parse(device.getVars())));
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
        return device.getProvisionUri() != null ? device.getProvisionUri() : pack.provisionUri(base, identity(device), model);
    }

    static Identity identity(Device device) {
        return new Identity(device.getIdentity().getKind(), device.getIdentity().getCanonical());
    }

    private static PhoneSheet.Line line(Line line, Customer customer, Settings device) {
        var settings = device.with(Layer.of(Kind.LINE, String.valueOf(line.getNumber()), Vars.parse(line.getVars())));
        if (!line.isLinked()) return PhoneSheet.Line.unused(line.getNumber(), settings);
        var account = line.getAccount();
        var user = account.getUser();
        return new PhoneSheet.Line(line.getNumber(), line.isEnabled() && account.isEnabled(),
            first(line.getLabel(), user.getName()),
            first(line.getDisplayName(), user.getCallerId().getName(), user.getName()),
            first(line.getCli(), user.getCallerId().getNumber()),
            account(line, account, user, customer), HostPort.parse(first(line.getStunServer(), customer.getStunServer())), settings);
    }

    private static PhoneSheet.Account account(Line line, SipAccount account, User user, Customer customer) {
        var registrar = account.getRegistrar() != null ? new HostPort(account.getRegistrar(), 0)
            : new HostPort(Objects.requireNonNullElse(customer.getRegistrar(), ""), Objects.requireNonNullElse(customer.getPort(), 0));
        var transport = first(line.getTransport(), account.getTransport(), customer.getTransport(), Transport.UDP);
        return new PhoneSheet.Account(account.getUserName(), account.getAuthUserName(), new Secret(account.password()), account.getDomain(), registrar,
            transport.name().toLowerCase(Locale.ROOT), HostPort.parse(customer.getOutboundProxy()), user.getVoicemail().isEnabled() ? customer.getVoicemailNumber() : "");
    }

    /** Its own override, else what a layer of Vars says, else ours, if the vendor's phones can show it. Our own server alone gets the phone's credentials. */
    private PhoneSheet.PhoneBook phoneBook(Device device, Customer customer, Settings settings) {
        var said = settings.text(Setting.PHONEBOOK);
        var url = device.getPhoneBookUri() != null ? device.getPhoneBookUri() : !said.isEmpty() ? said : customer == null ? "" : pack.bookUri(base, identity(device), model).orElse("");
        if (url.isEmpty() || url.equals(PhoneSheet.PhoneBook.OFF)) return PhoneSheet.PhoneBook.NONE;
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

    @SafeVarargs
    private static <T> T first(T... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
