package org.linecard.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.SipAccount;
import org.linecard.customers.Customer;
import org.linecard.customers.CustomerDetails;
import org.linecard.customers.Reseller;
import org.linecard.customers.ResellerDetails;
import org.linecard.customers.Transport;
import org.linecard.editions.Edition;
import org.linecard.hardware.Device;
import org.linecard.hardware.DeviceDetails;
import org.linecard.hardware.DeviceKey;
import org.linecard.hardware.LastSeen;
import org.linecard.hardware.LifeCycle;
import org.linecard.hardware.LineSettings;
import org.linecard.phonebooks.Contact;
import org.linecard.phonebooks.ContactDetails;
import org.linecard.phonebooks.ContactNumber;
import org.linecard.phonebooks.ContactNumber.Kind;
import org.linecard.layers.LayerDetails;
import org.linecard.layers.StoredLayer;
import org.linecard.tenancy.SystemWork;
import org.linecard.tenancy.Tenant;
import org.linecard.users.CallerId;
import org.linecard.users.User;
import org.linecard.users.UserProfile;
import org.linecard.users.Voicemail;
import org.linecard.vars.Layer;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;

/** Writes two resellers, three customers, a dozen users, and hardware in every state that a screen can show. */
@Stateless
@PermitAll
@SystemWork
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoWriter {

    /** The device of the README's example, and the password that it proves itself with. */
    static final String KNOWN_DEVICE = "805ec0000001";
    static final String KNOWN_PASSWORD = "demo-device-1";

    private static final String RECEPTION = "pickup_code = \"*8\"\n\n[[keys]]\nkey = 2\ntype = \"blf\"\nvalue = \"101\"\nlabel = \"Grace\"\nline = 1\n\n[[keys]]\nkey = 3\ntype = \"park\"\nvalue = \"*68\"\nlabel = \"Park\"\nline = 1\n";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VendorPacks packs;

    public boolean isEmpty() {
        return em.createQuery("select count(t) from Tenant t", Long.class).getSingleResult() == 0;
    }

    /** Whether this database holds the device whose password is in the README. */
    public boolean isLoaded() {
        return em.createQuery("select d from Device d where d.identity.canonical = :known", Device.class).setParameter("known", KNOWN_DEVICE)
            .getResultStream().anyMatch(d -> KNOWN_PASSWORD.equals(d.provisioningPassword()));
    }

    public void write() {
        var acme = saved(new Reseller(new ResellerDetails("Acme Telecom", "acme", "desk@acme.example")));
        var globex = saved(new Reseller(new ResellerDetails("Globex", "globex", "noc@globex.example")));
        widgets(acme);
        gadgets(acme);
        initech(globex);
        contact(acme, null, "Acme Telecom", "Support desk", "+442079460190");
        packs.pack("Yealink").ifPresent(pack -> saved(new Edition(acme, pack.folder(), "settings.cfg", pack.revision(), pack.templates().source("settings.cfg"))));
        stock(acme, "805ec0000901", "T33G", "Shelf 2, box 14");
        stock(acme, "805ec0000902", "T57W", "Shelf 2, box 15");
        stock(globex, "805ec0000903", "T46U", null);
    }

    private void widgets(Reseller acme) {
        var widgets = saved(new Customer(acme, new CustomerDetails("Widgets Ltd", "widgets", "widgets.example", "sip.widgets.example", 5060, Transport.UDP,
            null, "stun.acme.example:3478", "*97", "Europe/London", "en", "GB")));
        var ada = user(widgets, "Ada Lovelace", "100", "Reception");
        ada.change(new Voicemail(true, "424242", ada.getEmail(), Voicemail.Greeting.NAME));
        ada.change(new CallerId("Widgets Reception", "+442079460100", "+442079460199", false));
        contact(widgets, "Joan Clarke", "Bletchley Bearings", "Supplier of ball bearings", "020 7946 0151", "07400 123456");
        contact(widgets, "Konrad Zuse", "Gadgets GmbH", null, "+49 30 901820");
        contact(widgets, null, "Soho Taxi", null, "020 7946 0152");
        contact(widgets, null, "Gate", "Opens when it is called", "190");
        saved(new Contact(ada, new ContactDetails("Charles", "Babbage", null, List.of(new ContactNumber(Kind.MOBILE, "07400 654321")), null)));
        var grace = user(widgets, "Grace Hopper", "101", "Engineering");
        user(widgets, "Alan Turing", "102", "Engineering");
        var katherine = user(widgets, "Katherine Johnson", "103", "Accounts");
        var hedy = user(widgets, "Hedy Lamarr", "104", "Workshop");

        var frontDesk = device(widgets, "805ec0000001", "T46U", "Front desk");
        frontDesk.useProvisioningPassword(KNOWN_PASSWORD);
        saved(StoredLayer.own(acme, "# For all phones of all customers.\nntp_server = \"ntp.acme.example\"\ncheck_hours = 12\n"));
        saved(StoredLayer.own(widgets, "codecs = [\"g722\", \"pcma\"]\n"));
        var office = saved(new StoredLayer(widgets, Layer.Kind.GROUP, new LayerDetails("Head office", "vlan = 20\nsyslog_server = \"log.widgets.example\"\n")));
        var reception = saved(new StoredLayer(widgets, Layer.Kind.PROFILE, new LayerDetails("Reception", RECEPTION)));
        em.flush();
        frontDesk.use(office.getId(), reception.getId());
        link(frontDesk, 1, account(ada, "100"), new LineSettings("Reception", "Ada Lovelace", null, true, null, null, null));
        device(widgets, "805ec0000002", "T43U", "Workshop");
        var engineering = device(widgets, "805ec0000003", "T54W", "Engineering");
        link(engineering, 1, account(grace, "101"), LineSettings.plain());
        engineering.deactivate();
        var accounts = device(widgets, "805ec0000004", "T46U", "Accounts");
        link(accounts, 1, account(katherine, "103"), new LineSettings("Accounts", null, null, false, null, null, null));
        var bench = device(widgets, "805ec0000005", "T31P", "Test bench");
        var disabled = account(hedy, "104");
        disabled.change(new AccountSettings("104", null, null, null, null, false));
        link(bench, 1, disabled, LineSettings.plain());
        var mobile = device(widgets, DeviceKey.of(IdentityKind.IMEI, "356938035643809"), "Linphone", "Android", "Ada's mobile");
        link(mobile, 1, account(ada, "100m"), LineSettings.plain());
        fetched(mobile, 1, "LinphoneAndroid/5.2 (Pixel 8)", "198.51.100.23");
    }

    private void gadgets(Reseller acme) {
        var gadgets = saved(new Customer(acme, new CustomerDetails("Gadgets GmbH", "gadgets", "gadgets.example", null, null, Transport.TLS,
            null, null, "3311", "Europe/Berlin", "de", "DE")));
        var central = saved(new StoredLayer(gadgets, Layer.Kind.PROFILE, new LayerDetails("Zentrale", "pickup_code = \"*8\"\n")));
        var konrad = user(gadgets, "Konrad Zuse", "20", "Zentrale");
        var lise = user(gadgets, "Lise Meitner", "21", "Entwicklung");
        var bruno = user(gadgets, "Bruno Köhler", "22", "Störungsstelle");
        user(gadgets, "Emmy Noether", "23", "Entwicklung");

        var desk = device(gadgets, "805ec0000101", "T46U", "Zentrale");
        em.flush();
        desk.use(null, central.getId());
        link(desk, 1, account(konrad, "20"), new LineSettings("Zentrale", "Konrad Zuse", "+4930901820", true, null, null, null));
        link(desk, 2, account(bruno, "22"), new LineSettings("Störung <24h> & Notdienst", "Bruno Köhler", null, true, null, null, null));
        fetched(desk, 40, "Yealink SIP-T46U 108.86.0.75 80:5e:c0:00:01:01", "203.0.113.7");
        var onItsWay = device(gadgets, "805ec0000102", "T53W", "Homeoffice Meitner");
        link(onItsWay, 1, account(lise, "21"), LineSettings.plain());
        onItsWay.move(LifeCycle.DISPATCHED);
        var softphone = device(gadgets, DeviceKey.of(IdentityKind.UUID, "7d444840-9dc0-41d1-b245-5ffdce74fad2"), "Linphone", "Desktop", "Laptop Zuse");
        link(softphone, 1, account(konrad, "20-laptop"), LineSettings.plain());
    }

    private void initech(Reseller globex) {
        var initech = saved(new Customer(globex, new CustomerDetails("Initech", "initech", "initech.example", "pbx.initech.example", 5061, Transport.TLS,
            "edge.initech.example:5061", null, "*86", "America/New_York", "en", "US")));
        var peter = user(initech, "Peter Gibbons", "10", "TPS reports");
        var milton = user(initech, "Milton Waddams", "11", "Basement");
        user(initech, "Samir Nagheenanajar", "12", "Software");
        var desk = device(initech, "805ec0000201", "T46U", "Cubicle 4");
        link(desk, 1, account(peter, "10"), LineSettings.plain());
        fetched(desk, 2, "Yealink SIP-T46U 108.86.0.90 80:5e:c0:00:02:01", "192.0.2.44");
        var lost = device(initech, "805ec0000202", "T42U", "Basement");
        link(lost, 1, account(milton, "11"), LineSettings.plain());
        lost.move(LifeCycle.LOST);
    }

    /** @param numbers the second is a mobile one */
    private void contact(Tenant owner, String person, String company, String notes, String... numbers) {
        var kinds = List.of(Kind.WORK, Kind.MOBILE);
        var typed = IntStream.range(0, numbers.length).mapToObj(i -> new ContactNumber(kinds.get(i), numbers[i])).toList();
        var names = person == null ? new String[] {null, null} : person.split(" ");
        saved(new Contact(owner, new ContactDetails(names[0], names[1], company, typed, notes)));
    }

    private User user(Customer customer, String name, String extension, String department) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replace("ö", "oe").replace(' ', '.') + "@" + customer.getSipDomain();
        return saved(new User(customer, new UserProfile(name, extension, email, department, null, null)));
    }

    private SipAccount account(User user, String userName) {
        return saved(new SipAccount(user, new AccountSettings(userName, null, null, null, null, true)));
    }

    private void stock(Reseller reseller, String mac, String model, String shelf) {
        device(reseller, DeviceKey.mac(mac), "Yealink", model, shelf);
    }

    private Device device(Tenant owner, String mac, String model, String location) {
        return device(owner, DeviceKey.mac(mac), "Yealink", model, location);
    }

    private Device device(Tenant owner, DeviceKey identity, String vendor, String model, String location) {
        var known = packs.model(vendor, model).orElseThrow(() -> new IllegalStateException("The demonstration needs the model " + vendor + " " + model));
        var device = new Device(owner, identity, vendor, model, known.lines());
        var requested = LocalDate.now().minusDays(9);
        device.change(new DeviceDetails(location, null, null, null, null, null, null, requested, owner instanceof Customer ? requested.plusDays(3) : null));
        return saved(device);
    }

    private static void link(Device device, int line, SipAccount account, LineSettings settings) {
        device.line(line, account, settings);
    }

    private void fetched(Device device, int minutesAgo, String agent, String address) {
        var seen = saved(new LastSeen(device));
        seen.fetched(Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(minutesAgo, ChronoUnit.MINUTES), address, agent, device.getIdentity().getCanonical() + ".cfg");
        packs.pack(device.getVendor()).flatMap(pack -> pack.agent(agent)).map(VendorPack.Agent::firmware).filter(release -> !release.isEmpty()).ifPresent(seen::runs);
        device.seen(seen);
    }

    private <T> T saved(T entity) {
        em.persist(entity);
        return entity;
    }
}
