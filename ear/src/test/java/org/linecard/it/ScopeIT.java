package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.SipAccount;
import org.linecard.customers.Customer;
import org.linecard.customers.Reseller;
import org.linecard.editions.Edition;
import org.linecard.hardware.Device;
import org.linecard.hardware.LineSettings;
import org.linecard.it.Entities.Owned;
import org.linecard.it.World.House;
import org.linecard.tenancy.Scope;
import org.linecard.tenancy.Tenant;
import org.linecard.users.User;

/** Nobody sees or touches a row of another tenant: every owned entity of the metamodel, in every way of asking that ever leaked. */
@ExtendWith(ArquillianExtension.class)
class ScopeIT {

    private static final int ER_ROW_IS_REFERENCED = 1451;
    private static final int ER_NO_REFERENCED_ROW = 1452;

    /** Relations that lead upwards, out of the scope on purpose: the text says why that is harmless. */
    private static final Map<String, String> UPWARDS = Map.of("Customer.reseller", "a customer's row belongs to its reseller");

    private static World world;

    @Inject
    private Rows rows;

    @Resource(lookup = "java:jboss/datasources/LinecardDS")
    private DataSource database;

    private Sql sql;

    @Deployment
    static EnterpriseArchive ear() {
        return Deployed.earWith(ScopeIT.class, World.class, Entities.class, Findings.class, Sql.class);
    }

    @BeforeEach
    void aWorld() throws Exception {
        sql = new Sql(database);
        if (world == null) world = new World(rows, sql);
    }

    /** The other tests are only worth what this one proves: rows inside and rows outside of each scope, for each entity. */
    @Test
    void everyOwnedEntityHasRowsOnBothSidesOfAScope() throws Exception {
        var findings = new Findings();
        for (var entity : entities()) {
            findings.unless(world.houses().stream().anyMatch(h -> h.rows().containsKey(entity.type())), entity.name() + " has no row in World: add one for each house");
            for (var scope : scopes()) findings.unless(!foreign(entity, scope).isEmpty(), entity.name() + " has no row beyond " + scope.path());
            for (var scope : scopes()) findings.unless(entity.type() == Reseller.class || entity.type() == Edition.class || !expected(entity, scope).isEmpty(), entity.name() + " has no row in " + scope.path());
        }
        findings.none(30);
    }

    @Test
    void findAnswersWithinTheScopeOnly() throws Exception {
        var findings = new Findings();
        each(findings, (entity, scope) -> {
            for (var id : expected(entity, scope)) findings.unless(found(entity, scope, id) != null, entity.name() + " " + id + " is hidden from its own scope " + scope.path());
            for (var id : foreign(entity, scope)) findings.unless(found(entity, scope, id) == null, entity.name() + " " + id + " is found under " + scope.path());
        });
        findings.none(100);
    }

    @Test
    void selectsAndCountsAreExact() throws Exception {
        var findings = new Findings();
        each(findings, (entity, scope) -> {
            var expected = expected(entity, scope);
            var where = entity.name() + " under " + scope.path();
            findings.same(expected, ids(scope, "select e.id from " + entity.name() + " e order by e.id"), "ids of " + where);
            findings.same(expected, ids(scope, "select e from " + entity.name() + " e order by e.id"), "rows of " + where);
            findings.same((long) expected.size(), count(scope, "select count(e) from " + entity.name() + " e"), "count of " + where);
            for (var id : foreign(entity, scope)) findings.same(0L, count(scope, "select count(e) from " + entity.name() + " e where e.id = " + id), "foreign id of " + where);
        });
        findings.none(100);
    }

    @Test
    void joinsNeitherLeakNorMultiply() throws Exception {
        var findings = new Findings();
        each(findings, (entity, scope) -> {
            for (var relation : entity.relations()) {
                var join = " from " + entity.name() + " e join e." + relation.getName() + " r";
                var both = " where e." + entity.path() + " like '" + scope.path() + "%' and r." + Entities.path(Entities.target(relation)) + " like '" + scope.path() + "%'";
                var where = entity.name() + "." + relation.getName() + " under " + scope.path();
                findings.same(idsOfAll("select e.id" + join + both + " order by e.id, r.id"), ids(scope, "select e.id" + join + " order by e.id, r.id"), "inner join of " + where);
                findings.same(idsOfAll("select r.id" + join + both + " order by r.id"), ids(scope, "select r" + join + " order by r.id"), "other side of " + where);
                findings.same(idsOfAll("select distinct e.id" + join + both + " order by e.id"), ids(scope, "select distinct e from " + entity.name() + " e join fetch e." + relation.getName() + " order by e.id"),
                    "join fetch of " + where);
            }
        });
        findings.none(60);
    }

    @Test
    void aSelectedRelationStaysInScope() throws Exception {
        var findings = new Findings();
        each(findings, (entity, scope) -> {
            for (var relation : entity.relations()) {
                if (relation.isCollection() || UPWARDS.containsKey(entity.name() + "." + relation.getName())) continue;
                var inScope = new HashSet<>(expectedOf(Entities.target(relation), scope));
                var seen = ids(scope, "select e." + relation.getName() + " from " + entity.name() + " e");
                findings.unless(inScope.containsAll(seen), "select e." + relation.getName() + " from " + entity.name() + " leaves " + scope.path());
            }
        });
        findings.none(20);
    }

    @Test
    void everyRootOfAQueryIsFiltered() throws Exception {
        var findings = new Findings();
        each(findings, (entity, scope) -> {
            var devices = expectedOf(Device.class, scope).size();
            findings.same((long) expected(entity, scope).size() * devices, count(scope, "select count(e) from " + entity.name() + " e, Device other"), "two roots, " + entity.name() + " under " + scope.path());
            findings.same((long) expected(entity, scope).size() * devices, count(scope, "select count(e) from Device other, " + entity.name() + " e"), "two roots, reversed, " + entity.name());
        });
        findings.none(40);
    }

    @Test
    void subqueriesAreFiltered() throws Exception {
        var findings = new Findings();
        each(findings, (entity, scope) -> {
            var foreign = foreign(entity, scope).get(0);
            findings.same(0L, count(scope, "select count(d) from Device d where exists (select x from " + entity.name() + " x where x.id = " + foreign + ")"), "exists on a foreign " + entity.name());
            findings.same((long) expected(entity, scope).size(), count(scope, "select count(e) from " + entity.name() + " e where e.id in (select x.id from " + entity.name() + " x)"), "in, " + entity.name());
        });
        findings.none(40);
    }

    @Test
    void bulkWritesStayInScope() throws Exception {
        var findings = new Findings();
        each(findings, (entity, scope) -> {
            var path = "e." + entity.path();
            findings.same(expected(entity, scope).size(), bulk(scope, "update " + entity.name() + " e set " + path + " = " + path), "update of " + entity.name() + " under " + scope.path());
            findings.same(0, bulk(scope, "delete from " + entity.name() + " e where e.id = " + foreign(entity, scope).get(0)), "delete of a foreign " + entity.name() + " under " + scope.path());
        });
        findings.none(40);
    }

    /** Whatever the code forgets, the schema does not take a link to a row of another owner. */
    @Test
    void theSchemaRefusesForeignLinks() throws Exception {
        var findings = new Findings();
        for (var entity : entities()) {
            var inside = world.widgets.rows().containsKey(entity.type()) ? world.widgets : world.acme;
            for (var relation : entity.relations()) {
                var column = entity.joinColumn(relation);
                if (column.isEmpty() || UPWARDS.containsKey(entity.name() + "." + relation.getName())) continue;
                var foreign = Entities.target(relation) == Device.class ? world.spareOfGadgets : world.gadgets.row(Entities.target(relation));
                findings.unless(isRefused("update " + entity.table() + " set " + column.get() + " = ? where id = ?", foreign, inside.row(entity.type())),
                    entity.name() + "." + relation.getName() + " takes a row of another customer");
                findings.unless(isRefused("update " + entity.table() + " set owner_path = ? where id = ?", world.gadgets.path(), inside.row(entity.type())),
                    entity.name() + " takes a path that is not its owner's");
            }
        }
        findings.none(12);
    }

    @Test
    void aReferenceToAForeignRowCannotBeSaved() throws Exception {
        assertTrue(isRefused(em -> {
            em.persist(new SipAccount(em.getReference(User.class, world.gadgets.row(User.class)), new AccountSettings("stolen", null, null, null, null, true)));
            return null;
        }));
        assertTrue(isRefused(em -> {
            em.find(Device.class, world.widgets.row(Device.class)).line(2, em.getReference(SipAccount.class, world.gadgets.row(SipAccount.class)), LineSettings.plain());
            return null;
        }));
    }

    @Test
    void aForeignRowThatGotOutsideCannotBeBroughtBack() throws Exception {
        long id = world.gadgets.row(Device.class);
        var device = World.asAdmin(() -> rows.in(em -> em.find(Device.class, id)));
        device.deactivate();
        assertTrue(isRefused(em -> em.merge(device)));
        assertTrue(isRefused(em -> {
            em.remove(em.merge(device));
            return null;
        }));
        assertEquals(1, sql.number("select active from device where id = ?", id));
    }

    @Test
    void aTenantIsFoundByItsClassAndByTheOneAbove() throws Exception {
        World.as(world.widgets, () -> rows.in(em -> {
            assertInstanceOf(Customer.class, em.find(Tenant.class, world.widgets.row(Tenant.class)));
            assertNotNull(em.find(Customer.class, world.widgets.row(Tenant.class)));
            for (var hidden : List.of(world.acme, world.gadgets, world.globex, world.initech)) {
                assertNull(em.find(Tenant.class, hidden.row(Tenant.class)));
                assertNull(em.find(Customer.class, hidden.row(Tenant.class)));
                assertNull(em.find(Reseller.class, hidden.row(Tenant.class)));
            }
            return null;
        }));
    }

    @Test
    void aPathThatIsOnlyTheBeginningOfAnotherHidesIt() throws Exception {
        var shorter = world.widgets.path().substring(0, world.widgets.path().length() - 2) + "/";
        var seen = Scope.callAs(World.scope(shorter), () -> rows.in(em -> em.createQuery("select d from Device d", Device.class).getResultList()));
        assertEquals(List.of(), seen);
    }

    @Test
    void withoutAScopeNothingAnswers() throws Exception {
        assertTrue(Scope.current().isEmpty());
        var findings = new Findings();
        for (var entity : entities()) {
            var id = world.houses().stream().filter(h -> h.rows().containsKey(entity.type())).findFirst().orElseThrow().row(entity.type());
            findings.unless(Outcome.of(() -> rows.in(em -> em.find(entity.type(), id))).thrown() != null, "find of " + entity.name());
            findings.unless(Outcome.of(() -> rows.in(em -> em.createQuery("select e from " + entity.name() + " e").getResultList())).thrown() != null, "select of " + entity.name());
            findings.unless(Outcome.of(() -> rows.in(em -> em.createQuery("select count(e) from " + entity.name() + " e").getResultList())).thrown() != null, "count of " + entity.name());
        }
        findings.none(30);
    }

    @Test
    void aContextNeverServesTwoScopes() throws Exception {
        for (var other : List.of(world.gadgets.path(), "", world.acme.path())) {
            var outcome = Outcome.of(() -> World.as(world.widgets, () -> rows.in(em -> {
                em.find(Device.class, world.widgets.row(Device.class));
                return Outcome.of(() -> Scope.callAs(World.scope(other), () -> em.createQuery("select d from Device d").getResultList()));
            })));
            var inner = outcome.value() instanceof Outcome o ? o.thrown() : outcome.thrown();
            assertTrue(String.valueOf(inner).contains("was used under"), () -> "under \"" + other + "\": " + outcome);
        }
    }

    @Test
    void oneScopeDoesNotOutliveItsWork() throws Exception {
        World.as(world.widgets, () -> rows.in(em -> em.find(Device.class, world.widgets.row(Device.class))));
        assertNull(World.as(world.gadgets, () -> rows.in(em -> em.find(Device.class, world.widgets.row(Device.class)))));
        assertThrows(Exception.class, () -> rows.in(em -> em.find(Device.class, world.widgets.row(Device.class))));
    }

    // how the walks walk

    private interface Step {
        void at(Owned entity, House scope) throws Exception;
    }

    private void each(Findings findings, Step step) throws Exception {
        for (var entity : entities()) {
            for (var scope : scopes()) {
                try {
                    step.at(entity, scope);
                } catch (Exception e) {
                    findings.unless(false, entity.name() + " under " + scope.path() + ": " + e);
                }
            }
        }
    }

    private static List<House> scopes() {
        return List.of(world.widgets, world.acme, world.initech);
    }

    private List<Owned> entities() {
        return rows.in(Entities::owned);
    }

    private List<Long> expected(Owned entity, House scope) throws SQLException {
        return sql.numbers("select id from " + entity.table() + " where " + entity.kind() + " and " + entity.pathColumn() + " like ? order by id", scope.path() + "%");
    }

    private List<Long> expectedOf(Class<?> type, House scope) throws SQLException {
        return expected(entities().stream().filter(e -> e.type() == type).findFirst().orElseThrow(), scope);
    }

    private List<Long> foreign(Owned entity, House scope) {
        return world.beyond(scope).map(h -> h.rows().get(entity.type())).filter(Objects::nonNull).toList();
    }

    private Object found(Owned entity, House scope, long id) throws Exception {
        return World.as(scope, () -> rows.in(em -> em.find(entity.type(), id)));
    }

    private List<Long> ids(House scope, String query) throws Exception {
        return World.as(scope, () -> rows.in(em -> ids(em, query)));
    }

    private List<Long> idsOfAll(String query) throws Exception {
        return World.asAdmin(() -> rows.in(em -> ids(em, query)));
    }

    private static List<Long> ids(EntityManager em, String query) {
        return em.createQuery(query).getResultList().stream().filter(Objects::nonNull)
            .map(r -> r instanceof Long id ? id : (Long) em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(r)).map(Long.class::cast).toList();
    }

    private long count(House scope, String query) throws Exception {
        return World.as(scope, () -> rows.in(em -> em.createQuery(query, Long.class).getSingleResult()));
    }

    private int bulk(House scope, String statement) throws Exception {
        return World.as(scope, () -> rows.triedIn(em -> em.createQuery(statement).executeUpdate()));
    }

    private boolean isRefused(Function<EntityManager, ?> work) throws Exception {
        return Outcome.of(() -> World.as(world.widgets, () -> rows.in(work))).thrown() != null;
    }

    /** Whether a foreign key refuses, on this row's side or on that of a row that hangs on it. */
    private boolean isRefused(String statement, Object... parameters) {
        try {
            sql.update(statement, parameters);
            return false;
        } catch (SQLException e) {
            return e.getErrorCode() == ER_NO_REFERENCED_ROW || e.getErrorCode() == ER_ROW_IS_REFERENCED;
        }
    }
}
