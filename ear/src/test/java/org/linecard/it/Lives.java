package org.linecard.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.SipAccount;
import org.linecard.accounts.SipAccounts;
import org.linecard.customers.Customer;
import org.linecard.customers.Customers;
import org.linecard.customers.Reseller;
import org.linecard.customers.ResellerDetails;
import org.linecard.customers.Resellers;
import org.linecard.editions.Edition;
import org.linecard.firmware.Image;
import org.linecard.firmware.ImageDetails;
import org.linecard.firmware.ImageStore;
import org.linecard.firmware.Images;
import org.linecard.hardware.Device;
import org.linecard.hardware.DeviceChange;
import org.linecard.hardware.DeviceDetails;
import org.linecard.hardware.Devices;
import org.linecard.hardware.LifeCycle;
import org.linecard.hardware.Line;
import org.linecard.hardware.LineSettings;
import org.linecard.hardware.NewDevice;
import org.linecard.layers.LayerDetails;
import org.linecard.layers.Layers;
import org.linecard.layers.PlatformLayer;
import org.linecard.layers.StoredLayer;
import org.linecard.phonebooks.Contact;
import org.linecard.phonebooks.ContactDetails;
import org.linecard.phonebooks.ContactNumber;
import org.linecard.phonebooks.PhoneBooks;
import org.linecard.upgrades.PlatformTarget;
import org.linecard.upgrades.Step;
import org.linecard.upgrades.StepDetails;
import org.linecard.upgrades.Steps;
import org.linecard.upgrades.TargetDetails;
import org.linecard.upgrades.Targets;
import org.linecard.upgrades.TenantTarget;
import org.linecard.upgrades.Wanted;
import org.linecard.users.User;
import org.linecard.users.UserProfile;
import org.linecard.users.Users;
import org.linecard.vars.Layer.Kind;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.VendorPacks;
import org.linecard.workbench.Workbench;

/** How each audited entity comes, changes and goes: a row of the table for every one, by the services that people use. */
@Dependent
class Lives {

    static final DeviceDetails NO_DETAILS = new DeviceDetails(null, null, null, null, null, null, null, null, null);

    @Inject
    private Rows rows;

    @Inject
    private Resellers resellers;

    @Inject
    private Customers customers;

    @Inject
    private Users users;

    @Inject
    private SipAccounts accounts;

    @Inject
    private Devices devices;

    @Inject
    private Layers layers;

    @Inject
    private Workbench workbench;

    @Inject
    private VendorPacks packs;

    @Inject
    private PhoneBooks books;

    @Inject
    private ImageStore store;

    @Inject
    private Images images;

    @Inject
    private Steps steps;

    @Inject
    private Targets targets;

    @Resource(lookup = "java:jboss/datasources/LinecardDS")
    private DataSource database;

    private World world;
    private Sql sql;

    /** The rows that the lives stand on. */
    void in(World it) {
        world = it;
        sql = new Sql(database);
    }

    /** How an entity comes, changes and goes by the services that people use. */
    record Life(Callable<Long> create, Work change, String field, String from, String to, Work end, String... useCases) { }

    interface Work {
        void on(long id) throws Exception;
    }

    /** Empty for an entity whose life nobody has told here. */
    Optional<Life> of(Class<?> entity) {
        return Stream.of(ofTheChain(), ofLayers(), ofFirmware()).filter(some -> some.containsKey(entity)).map(some -> some.get(entity)).findFirst();
    }

    private Map<Class<?>, Life> ofLayers() {
        return Map.of(
            StoredLayer.class, new Life(() -> layers.add(world.widgets.row(Customer.class), Kind.PROFILE, new LayerDetails("Workshop", "expiry = 600")),
                id -> layers.edit(id, version(StoredLayer.class, id), new LayerDetails("Workshop", "expiry = 900")), "text.vars", "expiry = 600", "expiry = 900",
                id -> layers.remove(id, version(StoredLayer.class, id)), "Layers.add", "Layers.edit", "Layers.remove"),
            Edition.class, new Life(this::edition,
                id -> workbench.write(id, version(Edition.class, id), "#!version:1.0.0.1\n"), "draftPrint", print(packs.pack("Yealink").orElseThrow().templates().source("phone.cfg")), print("#!version:1.0.0.1\n"),
                id -> workbench.remove(id, version(Edition.class, id)), "Workbench.copy", "Workbench.write", "Workbench.remove"),
            PlatformLayer.class, new Life(this::platformLayer,
                id -> layers.writePlatform(layers.platform().orElseThrow().getVersion(), "expiry = 900"), "text.vars", "expiry = 600", "expiry = 900",
                null, "Layers.writePlatform", "Layers.writePlatform"));
    }

    private Map<Class<?>, Life> ofTheChain() {
        return Map.of(
            Reseller.class, new Life(() -> resellers.add(new ResellerDetails("Umbrella", world.slug("umbrella"), null)),
                id -> resellers.edit(id, version(Reseller.class, id), new ResellerDetails("Parasol", world.slug("umbrella"), null)), "name", "Umbrella", "Parasol",
                null, "Resellers.add", "Resellers.edit"),
            Customer.class, new Life(() -> customers.add(world.acme.row(Reseller.class), World.details("Hooli", world.slug("hooli"))),
                id -> customers.edit(id, version(Customer.class, id), World.details("Hula", world.slug("hooli"))), "name", "Hooli", "Hula",
                id -> customers.remove(id, version(Customer.class, id)), "Customers.add", "Customers.edit", "Customers.remove"),
            User.class, new Life(() -> users.add(world.widgets.row(Customer.class), profile("Bob", "202")),
                id -> users.edit(id, version(User.class, id), profile("Bob", "203")), "extension", "202", "203",
                id -> users.remove(id, version(User.class, id)), "Users.add", "Users.edit", "Users.remove"),
            SipAccount.class, new Life(() -> accounts.add(world.widgets.row(User.class), account("300", true)),
                id -> accounts.edit(id, version(SipAccount.class, id), account("300", false)), "enabled", "true", "false",
                id -> accounts.remove(id, version(SipAccount.class, id)), "SipAccounts.add", "SipAccounts.edit", "SipAccounts.remove"),
            Device.class, new Life(this::device,
                id -> devices.edit(id, version(Device.class, id), change(details("Room 1"))), "location", null, "Room 1",
                id -> devices.remove(id, version(Device.class, id)), "Devices.add", "Devices.edit", "Devices.remove"),
            Contact.class, new Life(() -> books.add(world.widgets.row(Customer.class), null, contact("Clarke")),
                id -> books.edit(id, version(Contact.class, id), contact("Murray")), "lastName", "Clarke", "Murray",
                id -> books.remove(id, version(Contact.class, id)), "PhoneBooks.add", "PhoneBooks.edit", "PhoneBooks.remove"),
            Line.class, new Life(() -> line(device(), 1),
                id -> devices.line(deviceOf(id), version(Device.class, deviceOf(id)), 1, null, new LineSettings("Front", null, null, true, null, null, null)), "label", null, "Front",
                id -> devices.remove(deviceOf(id), version(Device.class, deviceOf(id))), "Devices.add", "Devices.line", "Devices.remove"));
    }

    private Map<Class<?>, Life> ofFirmware() {
        var release = "124.86.1." + System.nanoTime();
        return Map.of(
            Image.class, new Life(() -> image(release),
                id -> images.edit(id, version(Image.class, id), new ImageDetails("Yealink", List.of("T33G"), release, null, "Tried on the bench")), "notes", null, "Tried on the bench",
                id -> images.remove(id, version(Image.class, id)), "Images.add", "Images.edit", "Images.remove"),
            Step.class, new Life(() -> step(image(release)),
                id -> steps.edit(id, version(Step.class, id), new StepDetails("Yealink", "T33G", null, "124.81", release)), "below", "124.80", "124.81",
                id -> steps.remove(id), "Steps.add", "Steps.edit", "Steps.remove"),
            PlatformTarget.class, new Life(this::platformTarget,
                id -> targets.setForAll(new TargetDetails("Yealink", "T33G", Wanted.KEEP, true)), "downgrade", "false", "true",
                id -> targets.removeForAll(id), "Targets.setForAll", "Targets.setForAll", "Targets.removeForAll"),
            TenantTarget.class, new Life(() -> targets.set(world.widgets.row(Customer.class), new TargetDetails("Yealink", "T33G", Wanted.KEEP, false)),
                id -> targets.set(world.widgets.row(Customer.class), new TargetDetails("Yealink", "T33G", Wanted.KEEP, true)), "downgrade", "false", "true",
                id -> targets.remove(id), "Targets.set", "Targets.set", "Targets.remove"));
    }

    /** How an edition tells its texts apart. */
    private static String print(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long device() {
        return devices.add(world.widgets.row(Customer.class), new NewDevice(IdentityKind.MAC, World.mac().getCanonical(), "Yealink", "T31P", NO_DETAILS));
    }

    private long edition() throws Exception {
        sql.update("delete from edition where template = 'phone.cfg' and owner_path = ?", world.acme.path());
        return workbench.copy(world.acme.row(Reseller.class), "yealink", "phone.cfg");
    }

    private long platformLayer() throws Exception {
        sql.update("delete from platform_layer");
        layers.writePlatform(0, "expiry = 600");
        return PlatformLayer.ONLY;
    }

    private long image(String release) {
        var bytes = new byte[5000];
        new Random().nextBytes(bytes);
        return images.add(new ImageDetails("Yealink", List.of("T33G"), release, null, null), store.receive("T33G.rom", bytes.length, new ByteArrayInputStream(bytes)));
    }

    private long step(long image) throws Exception {
        return steps.add(new StepDetails("Yealink", "T33G", null, "124.80", images.byId(image).getRelease()));
    }

    private long platformTarget() throws Exception {
        targets.setForAll(new TargetDetails("Yealink", "T33G", Wanted.KEEP, false));
        return sql.number("select id from platform_target where vendor = 'Yealink' and model = 'T33G'");
    }

    static UserProfile profile(String name, String extension) {
        return new UserProfile(name, extension, null, null, null, null);
    }

    private static AccountSettings account(String name, boolean enabled) {
        return new AccountSettings(name, null, null, null, null, enabled);
    }

    private static ContactDetails contact(String name) {
        return new ContactDetails("Joan", name, null, List.of(new ContactNumber(ContactNumber.Kind.WORK, "100")), null);
    }

    static DeviceDetails details(String location) {
        return new DeviceDetails(location, null, null, null, null, null, null, null, null);
    }

    static DeviceChange change(DeviceDetails details) {
        return new DeviceChange("Yealink", "T31P", true, LifeCycle.PREPARED, details, null, null);
    }

    long line(long device, int number) throws Exception {
        return World.asAdmin(() -> rows.in(em -> em.find(Device.class, device).line(number).getId()));
    }

    private long deviceOf(long line) throws Exception {
        return World.asAdmin(() -> rows.in(em -> em.find(Line.class, line).getDevice().getId()));
    }

    long version(Class<?> entity, long id) throws Exception {
        return World.asAdmin(() -> rows.in(em -> em.createQuery("select e.version from " + entity.getSimpleName() + " e where e.id = " + id, Long.class).getSingleResult()));
    }
}
