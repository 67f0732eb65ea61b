package org.linecard.provisioning;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.linecard.accounts.SipAccount;
import org.linecard.customers.Customer;
import org.linecard.customers.Transport;
import org.linecard.hardware.Device;
import org.linecard.hardware.Line;
import org.linecard.users.User;
import org.linecard.vars.Setting;
import org.linecard.vars.Settings;
import org.linecard.vars.Vars;
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
        return PhoneSheet.common(model(), base + "/");
    }

    PhoneSheet of(Device device) {
        var vars = Vars.parse(device.getVars());
        var settings = Settings.of(vars);
        var customer = device.getCustomer();
        return new PhoneSheet(
            new PhoneSheet.Device(identity(device).kind().name().toLowerCase(Locale.ROOT), identity(device).value(), device.getSerialNumber(), device.getLocation(), new Secret(device.adminPassword())),
            model(),
            device.getLines().stream().map(line -> line(line, customer, vars)).toList(),
            customer == null ? PhoneSheet.Customer.NONE : new PhoneSheet.Customer(customer.getName(), customer.getLanguage(), customer.getCountry()),
            Clock.of(customer == null ? ZoneOffset.UTC : customer.zone(), Year.now(ZoneOffset.UTC)),
            new PhoneSheet.Source(provisionUri(device), device.getProvisioningUser(), new Secret(device.provisioningPassword())),
            phoneBook(device, customer, settings),
            device.getFirmwareUri(), settings, vars);
    }

    /** Where the device is told to fetch: its own override, else what its vendor's phones expect. */
    String provisionUri(Device device) {
        return device.getProvisionUri() != null ? device.getProvisionUri() : pack.provisionUri(base, identity(device));
    }

    static Identity identity(Device device) {
        return new Identity(device.getIdentity().getKind(), device.getIdentity().getCanonical());
    }

    private PhoneSheet.Model model() {
        return new PhoneSheet.Model(model.make(), model.name(), model.family(), model.code(), model.lines(), model.keys());
    }

    private static PhoneSheet.Line line(Line line, Customer customer, Vars deviceVars) {
        var vars = Vars.parse(line.getVars());
        var settings = Settings.of(deviceVars, vars);
        if (!line.isLinked()) return PhoneSheet.Line.unused(line.getNumber(), settings);
        var account = line.getAccount();
        var user = account.getUser();
        return new PhoneSheet.Line(line.getNumber(), line.isEnabled() && account.isEnabled(),
            first(line.getLabel(), user.getName()),
            first(line.getDisplayName(), user.getCallerId().getName(), user.getName()),
            first(line.getCli(), user.getCallerId().getNumber()),
            account(line, account, user, customer), HostPort.parse(first(line.getStunServer(), customer.getStunServer())), settings, vars);
    }

    private static PhoneSheet.Account account(Line line, SipAccount account, User user, Customer customer) {
        var registrar = account.getRegistrar() != null ? new HostPort(account.getRegistrar(), 0)
            : new HostPort(Objects.requireNonNullElse(customer.getRegistrar(), ""), Objects.requireNonNullElse(customer.getPort(), 0));
        var transport = first(line.getTransport(), account.getTransport(), customer.getTransport(), Transport.UDP);
        return new PhoneSheet.Account(account.getUserName(), account.getAuthUserName(), new Secret(account.password()), account.getDomain(), registrar,
            transport.name().toLowerCase(Locale.ROOT), HostPort.parse(customer.getOutboundProxy()), user.getVoicemail().isEnabled() ? customer.getVoicemailNumber() : "");
    }

    private static PhoneSheet.PhoneBook phoneBook(Device device, Customer customer, Settings settings) {
        var url = first(device.getPhoneBookUri(), (String) settings.get(Setting.PHONEBOOK));
        return url == null || url.isEmpty() ? PhoneSheet.PhoneBook.NONE : new PhoneSheet.PhoneBook(customer == null ? "" : customer.getName(), url, "", Secret.NONE);
    }

    @SafeVarargs
    private static <T> T first(T... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
