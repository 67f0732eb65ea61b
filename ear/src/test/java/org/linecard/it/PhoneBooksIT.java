package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linecard.customers.Customer;
import org.linecard.customers.Customers;
import org.linecard.customers.Reseller;
import org.linecard.hardware.Device;
import org.linecard.persistence.PageRequest;
import org.linecard.persistence.Reading;
import org.linecard.phonebooks.Contact;
import org.linecard.phonebooks.ContactDetails;
import org.linecard.phonebooks.ContactFile;
import org.linecard.phonebooks.ContactFile.Encoding;
import org.linecard.phonebooks.ContactFile.Format;
import org.linecard.phonebooks.ContactNumber;
import org.linecard.phonebooks.Directory;
import org.linecard.phonebooks.ImportReport.Verdict;
import org.linecard.phonebooks.PhoneBooks;
import org.linecard.problems.Invalid;
import org.linecard.problems.NotFound;
import org.linecard.users.User;
import org.linecard.users.UserProfile;
import org.linecard.users.Users;

/** Phone books in the database: whose contacts a device shows, in which order and turn, and what an import leaves behind. */
@ExtendWith(ArquillianExtension.class)
class PhoneBooksIT {

    private static World world;

    @Inject
    private Rows rows;

    @Inject
    private AsAdmin admin;

    @Inject
    private AsCustomer customer;

    @Inject
    private PhoneBooks books;

    @Inject
    private Users users;

    @Inject
    private Customers customers;

    @Resource(lookup = "java:jboss/datasources/LinecardDS")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return Deployed.earWith(PhoneBooksIT.class, World.class, Sql.class);
    }

    @BeforeEach
    void aWorld() throws Exception {
        world = new World(rows, new Sql(database));
    }

    @Test
    void aDeviceShowsItsCompanyItsResellerAndItsUsersAndNobodyElse() throws Exception {
        add(world.widgets, null, "Company of Widgets");
        add(world.gadgets, null, "Company of Gadgets");
        add(world.acme, null, "Reseller Acme");
        add(world.globex, null, "Reseller Globex");
        add(world.widgets, world.widgets.row(User.class), "Personal of Ann");
        var other = asAdmin(() -> users.add(world.widgets.row(Customer.class), new UserProfile("Bob", "202", null, null, null, null)));
        add(world.widgets, other, "Personal of Bob");
        assertEquals(List.of("Ann COMPANY [extension 201]", "Company of Widgets COMPANY [work 100]", "Joan Clarke RESELLER [work +442079460123]", "Joan Clarke PERSONAL [work +442079460123]",
            "Personal of Ann PERSONAL [work 100]", "Reseller Acme RESELLER [work 100]"), shown(world.widgets.row(Device.class), null, 1, 0));
        assertEquals(List.of("Company of Gadgets COMPANY [work 100]", "Joan Clarke RESELLER [work +442079460123]", "Reseller Acme RESELLER [work 100]"), shown(world.spareOfGadgets, null, 1, 0).stream().skip(1).toList());
    }

    /** Whatever the length of a page, all pages together are the whole book: nobody twice, nobody left out, colleagues and contacts in one order. */
    @Test
    void pagesTogetherAreTheBook() throws Exception {
        for (int i = 0; i < 23; i++) add(world.widgets, null, i % 5 == 0 ? "Same" : "Ö" + (char) ('a' + i));
        for (int i = 0; i < 9; i++) colleague((char) ('A' + i * 3) + "nn " + i, "3" + i);
        var whole = shown(world.widgets.row(Device.class), null, 1, 0);
        assertEquals(23 + 9 + 1 + 2, whole.size());
        for (int size = 1; size <= 36; size++) {
            var all = new ArrayList<String>();
            for (int page = 1; page <= directory(world.widgets.row(Device.class), null, 1, size).pages(); page++) all.addAll(shown(world.widgets.row(Device.class), null, page, size));
            assertEquals(whole, all, "pages of " + size);
        }
        assertEquals(List.of(), shown(world.widgets.row(Device.class), null, 1_000_000, 50));
    }

    @Test
    void aBookOfAnyLengthIsReadInThreeStatements() throws Exception {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 20; i++) add(world.widgets, i % 3 == 0 ? world.widgets.row(User.class) : null, "Contact " + i);
            colleague("Colleague " + round, "40" + round);
            assertEquals(3L, statements(world.widgets.row(Device.class)));
        }
    }

    private long statements(long device) throws Exception {
        return World.asAdmin(() -> rows.in(em -> {
            var it = em.find(Device.class, device);
            assertEquals(world.widgets.path(), it.getOwner().getPath());
            it.linkedLines().forEach(line -> line.getAccount().getUser().getName());
            var before = selects(em);
            assertTrue(Directory.of(new Reading(em), it, "c", 1, 0).entries().size() > 20);
            return selects(em) - before;
        }));
    }

    private static long selects(EntityManager em) {
        return Long.parseLong((String) ((Object[]) em.createNativeQuery("show session status like 'Com_select'").getSingleResult())[1]);
    }

    @Test
    void aSearchFindsByNameCompanyAndNumberOnly() throws Exception {
        asAdmin(() -> books.add(world.widgets.row(Customer.class), null, new ContactDetails("Bruno", "Köhler", "Störungsstelle 100%", List.of(new ContactNumber(ContactNumber.Kind.MOBILE, "+4915112345678")), "secret note")));
        colleague("Grace Hopper", "777");
        var device = (long) world.widgets.row(Device.class);
        for (var found : List.of("kohler", "KÖH bru", "storung", "0151 1234", "+49 151", "00491511234", "100%")) assertEquals(1, directory(device, found, 1, 0).total(), found);
        for (var lost : List.of("note", "%", "_", "kohler grace", "mobile")) assertEquals(lost.equals("%") ? 1 : 0, directory(device, lost, 1, 0).total(), lost);
        assertEquals(List.of("Grace Hopper COMPANY [extension 777]"), shown(device, "777", 1, 0));
        assertEquals(List.of("Grace Hopper COMPANY [extension 777]"), shown(device, "grace", 1, 0));
    }

    @Test
    void aBookOfTenThousandIsTakenServedAndExported() throws Exception {
        var file = file("Name,Work\n" + IntStream.range(0, 10_000).mapToObj(i -> "Contact " + (i * 7919 % 10_000) + ",0" + (1_000_000 + i) + "\n").collect(Collectors.joining()));
        var owner = (long) world.gadgets.row(Customer.class);
        assertEquals(0L, stored(owner));
        assertEquals(10_000, asAdmin(() -> books.check(owner, null, file)).count(Verdict.GOOD));
        assertEquals(0L, stored(owner), "looking stores nothing");
        assertEquals(10_000, asAdmin(() -> books.take(owner, null, file)));
        assertEquals(10_000L, stored(owner));
        assertEquals(10_000, asAdmin(() -> books.check(owner, null, file)).count(Verdict.DUPLICATE));
        var device = (long) world.gadgets.row(Device.class);
        var before = System.nanoTime();
        var seen = new HashSet<String>();
        for (int page = 1; page <= 21; page++) seen.addAll(shown(device, null, page, 500));
        var took = Duration.ofNanos(System.nanoTime() - before);
        assertEquals(10_000 + 3, seen.size(), "with Ann, her contact, and that of the reseller");
        assertTrue(took.toSeconds() < 20, () -> "21 pages took " + took);
        assertEquals(1, directory(device, "contact 4711", 1, 0).total());
        assertEquals(10_001, new String(asAdmin(() -> books.export(owner, null, Format.CSV)), StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void onlyTheGoodRowsAreTaken() throws Exception {
        var owner = (long) world.widgets.row(Customer.class);
        var file = file("Name,Work\nGood,100\nBad,call me\nGood,1-00\n");
        var report = asAdmin(() -> books.check(owner, null, file));
        assertEquals(List.of(Verdict.GOOD, Verdict.REFUSED, Verdict.DUPLICATE), report.rows().stream().map(it -> it.verdict()).toList());
        assertEquals(1, asAdmin(() -> books.take(owner, null, file)));
        assertEquals(1L, stored(owner));
    }

    @Test
    void aUsersBookIsOfThatUserAndItsCompany() throws Exception {
        var ann = (long) world.widgets.row(User.class);
        assertThrows(NotFound.class, () -> asAdmin(() -> books.add(world.gadgets.row(Customer.class), ann, World.details())));
        assertThrows(NotFound.class, () -> asAdmin(() -> books.export(world.gadgets.row(Customer.class), ann, Format.CSV)));
        assertThrows(Invalid.class, () -> asAdmin(() -> books.add(world.widgets.row(Customer.class), ann, new ContactDetails("No", "Number", null, List.of(), null))));
        World.as(world.widgets, () -> customer.call(() -> books.add(world.widgets.row(Customer.class), ann, World.details())).get());
        assertEquals(2, asAdmin(() -> books.page(new PageRequest(0, 25, null, false, null, Map.of("user", "" + ann)))).total());
        assertEquals(0, asAdmin(() -> books.page(new PageRequest(0, 25, null, false, null, Map.of("of", world.widgets.path())))).total());
    }

    @Test
    void contactsGoWithTheirUserAndTheirCustomer() throws Exception {
        var hooli = asAdmin(() -> customers.add(world.acme.row(Reseller.class), World.details("Hooli", world.slug("hooli"))));
        var bob = asAdmin(() -> users.add(hooli, new UserProfile("Bob", "202", null, null, null, null)));
        asAdmin(() -> books.add(hooli, null, World.details()));
        asAdmin(() -> books.add(hooli, bob, World.details()));
        assertEquals(2L, all(hooli));
        asAdmin(() -> { users.remove(bob, users.byId(bob).getVersion()); return null; });
        assertEquals(1L, all(hooli));
        asAdmin(() -> { customers.remove(hooli, customers.byId(hooli).getVersion()); return null; });
        assertEquals(0L, all(hooli));
    }

    private void add(World.House house, Long user, String name) throws Exception {
        var owner = house.rows().containsKey(Customer.class) ? house.row(Customer.class) : house.row(Reseller.class);
        asAdmin(() -> books.add(owner, user, new ContactDetails(null, name, null, List.of(new ContactNumber(ContactNumber.Kind.WORK, "100")), null)));
    }

    private void colleague(String name, String extension) throws Exception {
        World.asAdmin(() -> rows.in(em -> {
            var user = new User(em.find(Customer.class, world.widgets.row(Customer.class)), new UserProfile(name, null, null, null, null, null));
            em.persist(user);
            em.persist(new org.linecard.accounts.SipAccount(user, new org.linecard.accounts.AccountSettings(extension, null, null, null, null, true)));
            return null;
        }));
    }

    private Directory directory(long device, String search, int page, int most) throws Exception {
        return World.asAdmin(() -> rows.in(em -> Directory.of(new Reading(em), em.find(Device.class, device), search, page, most)));
    }

    private List<String> shown(long device, String search, int page, int most) throws Exception {
        return directory(device, search, page, most).entries().stream()
            .map(it -> it.name() + " " + it.group() + " " + it.numbers().stream().map(number -> number.kind() + " " + number.number()).toList()).toList();
    }

    private long stored(long owner) throws Exception {
        return new Sql(database).number("select count(*) from contact where user_id is null and owner_id = ?", owner);
    }

    private long all(long owner) throws Exception {
        return new Sql(database).number("select count(*) from contact where owner_id = ?", owner);
    }

    private static ContactFile file(String text) {
        return new ContactFile(text.getBytes(StandardCharsets.UTF_8), Encoding.UTF_8);
    }

    private <T> T asAdmin(Callable<T> work) throws Exception {
        return World.asAdmin(() -> admin.call(work).get());
    }
}
