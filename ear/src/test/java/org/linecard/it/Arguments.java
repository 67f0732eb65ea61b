package org.linecard.it;

import static java.util.Map.entry;

import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linecard.accounts.AccountLeaves;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.SipAccount;
import org.linecard.accounts.SipAccounts;
import org.linecard.audit.AuditLog;
import org.linecard.customers.Customer;
import org.linecard.customers.CustomerDetails;
import org.linecard.customers.CustomerLeaves;
import org.linecard.customers.CustomerSuspended;
import org.linecard.customers.Customers;
import org.linecard.customers.Reseller;
import org.linecard.customers.ResellerDetails;
import org.linecard.customers.Resellers;
import org.linecard.customers.SipDomainChanged;
import org.linecard.editions.Edition;
import org.linecard.firmware.Image;
import org.linecard.firmware.ImageDetails;
import org.linecard.firmware.ImageLeaves;
import org.linecard.firmware.Images;
import org.linecard.firmware.Received;
import org.linecard.hardware.AccessWithdrawn;
import org.linecard.hardware.Device;
import org.linecard.hardware.DeviceChange;
import org.linecard.hardware.DeviceDetails;
import org.linecard.hardware.Devices;
import org.linecard.hardware.LifeCycle;
import org.linecard.hardware.LineSettings;
import org.linecard.hardware.NewDevice;
import org.linecard.it.Services.Call;
import org.linecard.it.World.House;
import org.linecard.knocks.Knock;
import org.linecard.knocks.Knocks;
import org.linecard.persistence.PageRequest;
import org.linecard.layers.LayerDetails;
import org.linecard.layers.Layers;
import org.linecard.layers.StoredLayer;
import org.linecard.links.SoftphoneLinks;
import org.linecard.phonebooks.Contact;
import org.linecard.phonebooks.ContactDetails;
import org.linecard.phonebooks.ContactFile;
import org.linecard.phonebooks.PhoneBooks;
import org.linecard.provisioning.Previews;
import org.linecard.provisioning.Provenance;
import org.linecard.tenancy.Owned;
import org.linecard.tenancy.Tenant;
import org.linecard.upgrades.PlatformTarget;
import org.linecard.upgrades.Step;
import org.linecard.upgrades.StepDetails;
import org.linecard.upgrades.Steps;
import org.linecard.upgrades.TargetDetails;
import org.linecard.upgrades.TenantTarget;
import org.linecard.upgrades.Wanted;
import org.linecard.users.CallerId;
import org.linecard.users.User;
import org.linecard.users.UserLeaves;
import org.linecard.users.UserProfile;
import org.linecard.users.Users;
import org.linecard.vendors.IdentityKind;
import org.linecard.workbench.Workbench;

/** Fills in what an EJB method asks for, so that it would do its work. A method with a parameter that this class does not know fails its tests: say here what it takes. */
final class Arguments {

    /** What a plain {@code id} means. */
    private static final Map<Class<?>, Class<?>> SUBJECTS = Map.ofEntries(entry(Users.class, User.class), entry(SipAccounts.class, SipAccount.class), entry(Devices.class, Device.class),
        entry(Customers.class, Customer.class), entry(Resellers.class, Reseller.class), entry(Previews.class, Device.class), entry(AuditLog.class, Device.class), entry(PhoneBooks.class, Contact.class),
        entry(Layers.class, StoredLayer.class), entry(Provenance.class, Device.class), entry(SoftphoneLinks.class, Device.class),
        entry(Images.class, Image.class), entry(Steps.class, Step.class), entry(Workbench.class, Edition.class), entry(Knocks.class, Knock.class));

    /** What only resellers have. */
    private static final Set<Class<?>> RESELLERS = Set.of(Reseller.class, Edition.class);

    private static final Map<String, Class<?>> NAMED = Map.of("user", User.class, "account", SipAccount.class, "device", Device.class, "customer", Customer.class, "reseller", Reseller.class, "owner", Tenant.class,
        "target", TenantTarget.class, "platform", PlatformTarget.class);

    /** Lists of ids. */
    private static final Map<String, Class<?>> LISTS = Map.of("users", User.class, "rows", Device.class);

    /** Numbers that name no row. */
    private static final Set<String> NO_IDS = Set.of("version", "seen", "length");

    /** Texts that are a tenant's path. */
    private static final Set<String> PATHS = Set.of("path", "of");

    private static final Map<String, String> TEXTS = Map.ofEntries(entry("text", "a"), entry("pin", "1234"), entry("email", "a@b.example"), entry("entity", "Device"), entry("field", "field"), entry("what", "what"), entry("vars", "expiry = 600"), entry("from", "a"), entry("to", "b"),
        entry("vendor", "Yealink"), entry("model", "T31P"), entry("release", Wanted.KEEP), entry("fileName", "T31P.rom"),
        entry("pack", "yealink"), entry("template", "phone.cfg"), entry("name", "t46u-one-line"));

    private final World world;
    private final Rows rows;

    Arguments(World world, Rows rows) {
        this.world = world;
        this.rows = rows;
    }

    /** Entity whose id, or ids, the parameter is; empty when it is none. */
    Optional<Class<?>> idOf(Call call, Parameter parameter) {
        if (parameter.getType() == List.class) return Optional.ofNullable(LISTS.get(parameter.getName()));
        if (parameter.getType() != long.class && parameter.getType() != Long.class || NO_IDS.contains(parameter.getName())) return Optional.empty();
        var entity = parameter.getName().equals("id") ? SUBJECTS.get(call.service().type()) : NAMED.get(parameter.getName());
        if (entity == null) throw new AssertionError(call + ": whose id is " + parameter.getName() + "?");
        return Optional.of(entity);
    }

    /** The id as the parameter takes it. */
    static Object id(Parameter parameter, long id) {
        return parameter.getType() == List.class ? List.of(id) : id;
    }

    boolean isPath(Parameter parameter) {
        return parameter.getType() == String.class && PATHS.contains(parameter.getName());
    }

    /** Arguments with which Widgets, or its reseller, would have its way. */
    Object[] of(Call call) throws Exception {
        var parameters = call.method().getParameters();
        var values = new Object[parameters.length];
        for (int i = 0; i < values.length; i++) values[i] = value(call, parameters[i]);
        return values;
    }

    private Object value(Call call, Parameter parameter) throws Exception {
        var id = idOf(call, parameter);
        if (id.isPresent()) return id(parameter, own(id.get()));
        if (isPath(parameter)) return world.widgets.path();
        if (parameter.getName().equals("version") && SUBJECTS.containsKey(call.service().type())) return version(SUBJECTS.get(call.service().type()));
        if (parameter.getType() == String.class && TEXTS.containsKey(parameter.getName())) return TEXTS.get(parameter.getName());
        if (parameter.getType().isEnum()) return parameter.getType().getEnumConstants()[0];
        return byType(parameter.getType()).orElseThrow(() -> new AssertionError(call + ": what is a " + parameter + "?"));
    }

    private Optional<Object> byType(Class<?> type) throws Exception {
        Object value = null;
        if (type == long.class) value = 0L;
        else if (type == int.class) value = 1;
        else if (type == boolean.class) value = true;
        else if (type == PageRequest.class) value = PageRequest.first(200);
        else if (type == UserProfile.class) value = new UserProfile("Bob", "299", null, null, null, null);
        else if (type == CallerId.class) value = new CallerId("Bob", null, null, false);
        else if (type == AccountSettings.class) value = new AccountSettings("299", null, null, null, null, true);
        else if (type == CustomerDetails.class) value = World.details("Umbrella", "umbrella-" + System.nanoTime() % 1_000_000_000);
        else if (type == ResellerDetails.class) value = new ResellerDetails("Umbrella", "umbrella-" + System.nanoTime() % 1_000_000_000, null);
        else if (type == NewDevice.class) value = new NewDevice(IdentityKind.MAC, World.mac().getCanonical(), "Yealink", "T31P", null);
        else if (type == DeviceChange.class) value = new DeviceChange("Yealink", "T31P", true, LifeCycle.PREPARED, DeviceDetails.none(), null, null);
        else if (type == LayerDetails.class) value = new LayerDetails("Workshop", "expiry = 600");
        else if (type == LineSettings.class) value = LineSettings.plain();
        else if (type == ContactDetails.class) value = World.details();
        else if (type == ContactFile.class) value = new ContactFile("Name,Work\nJoan,100\n".getBytes(StandardCharsets.UTF_8), ContactFile.Encoding.UTF_8);
        else if (type == CustomerLeaves.class) value = new CustomerLeaves(row(Customer.class));
        else if (type == CustomerSuspended.class) value = new CustomerSuspended(row(Customer.class));
        else if (type == AccessWithdrawn.class) value = new AccessWithdrawn(row(Device.class));
        else if (type == InputStream.class) value = InputStream.nullInputStream();
        else if (type == ImageDetails.class) value = new ImageDetails("Yealink", List.of("T31P"), "124.87", null, null);
        else if (type == Received.class) value = new Received("gone", "T31P.rom", 1, "0".repeat(64));
        else if (type == TargetDetails.class) value = new TargetDetails("Yealink", "T31P", Wanted.KEEP, false);
        else if (type == StepDetails.class) value = new StepDetails("Yealink", "T31P", "1", "2", "3");
        else if (type == ImageLeaves.class) value = new ImageLeaves(row(Image.class));
        else if (type == Owned.class) value = row(User.class);
        else if (type == UserLeaves.class) value = new UserLeaves(row(User.class));
        else if (type == AccountLeaves.class) value = new AccountLeaves(row(SipAccount.class));
        else if (type == SipDomainChanged.class) value = new SipDomainChanged(row(Customer.class), "former.example");
        return Optional.ofNullable(value);
    }

    private long own(Class<?> entity) {
        if (world.shared.containsKey(entity)) return world.shared.get(entity);
        return RESELLERS.contains(entity) ? world.acme.row(entity) : world.widgets.row(entity);
    }

    private long version(Class<?> entity) throws Exception {
        return World.asAdmin(() -> rows.in(em -> em.createQuery("select e.version from " + entity.getSimpleName() + " e where e.id = " + own(entity), Long.class).getSingleResult()));
    }

    private <T> T row(Class<T> entity) throws Exception {
        return World.asAdmin(() -> rows.in((EntityManager em) -> em.find(entity, own(entity))));
    }

    /** Ids of the entity in houses that the scope does not reach. */
    List<Long> foreign(Class<?> entity, House scope) {
        return world.beyond(scope).filter(h -> h.rows().containsKey(entity)).map(h -> h.row(entity)).toList();
    }
}
