package org.linecard.it;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linecard.audit.AuditEntry;
import org.linecard.it.Services.Call;
import org.linecard.it.World.House;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageRequest;
import org.linecard.problems.NotFound;
import org.linecard.problems.Refused;
import org.linecard.provisioning.Sighting;
import org.linecard.security.Roles;
import org.linecard.tenancy.Owned;
import org.linecard.tenancy.Scope;
import org.linecard.tenancy.Shared;
import org.linecard.tenancy.SystemWork;

/** Every method of every EJB, called by everybody, with the ids of everybody. A new method is walked by itself; one that cannot be fails. */
@ExtendWith(ArquillianExtension.class)
class ServicesIT {

    private static final long NOBODYS_ID = 4_000_000_000_000L;
    private static final String NOBODYS_PATH = "nobody/nothing/";

    private static World world;

    @Inject
    private Rows rows;

    @Inject
    private AsAdmin admin;

    @Inject
    private AsReseller reseller;

    @Inject
    private AsCustomer customer;

    @Resource(lookup = "java:jboss/datasources/LinecardDS")
    private DataSource database;

    private Arguments arguments;

    @Deployment
    static EnterpriseArchive ear() {
        return Deployed.earWith(ServicesIT.class, World.class, Services.class, Arguments.class, Findings.class, Sql.class);
    }

    @BeforeEach
    void aWorld() throws Exception {
        if (world == null) world = new World(rows, new Sql(database));
        arguments = new Arguments(world, rows);
    }

    @Test
    void nobodyCallsWithoutALogin() throws Exception {
        var findings = new Findings();
        for (var call : guarded()) {
            var values = arguments.of(call);
            var outcome = World.asAdmin(() -> rows.triedIn(em -> Outcome.of(() -> call.with(values))));
            findings.unless(outcome.is(EJBAccessException.class), call + " answers anonymous callers: " + outcome);
        }
        findings.none(40);
    }

    @Test
    void whatAsksForNoRoleWorksForTheSystemOrStartsIt() throws Exception {
        var findings = new Findings();
        for (var service : Services.all()) {
            for (var call : service.calls()) {
                if (!call.roles().isEmpty()) continue;
                findings.unless(service.type().isAnnotationPresent(SystemWork.class) || service.type().isAnnotationPresent(Singleton.class), call + " is open to all and does not work for the system");
            }
        }
        findings.none(4);
    }

    @Test
    void eachRoleMayWhatItIsAllowedAndNothingElse() throws Exception {
        var findings = new Findings();
        for (var call : guarded()) {
            for (var role : List.of(Roles.ADMIN, Roles.RESELLER, Roles.CUSTOMER)) {
                var outcome = tried(role, call, arguments.of(call));
                if (call.roles().contains(role)) findings.unless(outcome.thrown() == null || outcome.is(Refused.class), call + " as " + role + ": " + outcome);
                else findings.unless(outcome.is(EJBAccessException.class), call + " answers a " + role + ": " + outcome);
            }
        }
        findings.none(120);
    }

    @Test
    void aForeignIdIsLikeOneThatNobodyHas() throws Exception {
        var findings = new Findings();
        for (var call : guarded()) {
            for (var role : List.of(Roles.RESELLER, Roles.CUSTOMER)) {
                if (!call.roles().contains(role)) continue;
                var parameters = call.method().getParameters();
                for (int i = 0; i < parameters.length; i++) {
                    var entity = arguments.idOf(call, parameters[i]);
                    if (entity.isEmpty()) continue;
                    var unknown = seen(tried(role, call, replaced(call, i, Arguments.id(parameters[i], NOBODYS_ID))));
                    findings.unless(unknown.equals("NotFound") || unknown.equals("nothing"), call + " finds " + parameters[i].getName() + " that nobody has, as " + role + ": " + unknown);
                    for (var foreign : arguments.foreign(entity.get(), scope(role)))
                        findings.same(unknown, seen(tried(role, call, replaced(call, i, Arguments.id(parameters[i], foreign)))), call + " tells a foreign " + parameters[i].getName() + " from none, as " + role);
                }
            }
        }
        findings.none(100);
    }

    @Test
    void aForeignPathIsLikeOneThatNobodyHas() throws Exception {
        var findings = new Findings();
        for (var call : guarded()) {
            for (var role : List.of(Roles.RESELLER, Roles.CUSTOMER)) {
                if (!call.roles().contains(role)) continue;
                var parameters = call.method().getParameters();
                for (int i = 0; i < parameters.length; i++) {
                    if (!arguments.isPath(parameters[i])) continue;
                    var unknown = seen(tried(role, call, replaced(call, i, NOBODYS_PATH)));
                    for (var foreign : world.beyond(scope(role)).filter(h -> !scope(role).path().startsWith(h.path())).toList())
                        findings.same(unknown, seen(tried(role, call, replaced(call, i, foreign.path()))), call + " tells a foreign path from none, as " + role);
                }
            }
        }
        findings.none(4);
    }

    /** Whatever the filters of a list ask for, and in whatever order. */
    @Test
    void everyRowOfEveryListBelongsToTheCaller() throws Exception {
        var findings = new Findings();
        for (var call : guarded()) {
            for (var role : List.of(Roles.RESELLER, Roles.CUSTOMER)) {
                if (!call.roles().contains(role)) continue;
                var requests = List.of(call.method().getParameterTypes()).contains(PageRequest.class) ? requests(scope(role)) : List.of(PageRequest.first(200));
                for (var request : requests) {
                    var values = arguments.of(call);
                    for (int i = 0; i < values.length; i++) if (values[i] instanceof PageRequest) values[i] = request;
                    for (var row : rowsOf(tried(role, call, values).value()))
                        findings.unless(pathOf(row).startsWith(scope(role).path()), call + " shows " + pathOf(row) + " to the " + role + " " + scope(role).path() + ", asked " + request);
                }
            }
        }
        findings.none(40);
    }

    private List<PageRequest> requests(House scope) {
        var requests = new ArrayList<>(List.of(PageRequest.first(200), new PageRequest(0, 200, "name", true, "a", Map.of()), new PageRequest(0, 200, "identity", true, "%", Map.of())));
        world.beyond(scope).forEach(house -> {
            requests.add(new PageRequest(0, 200, null, false, null, Map.of("of", house.path())));
            house.rows().forEach((entity, id) -> requests.add(new PageRequest(0, 200, null, false, null, Map.of("entity", entity.getSimpleName(), "id", "" + id, "device", "" + id))));
        });
        return requests;
    }

    private static List<Call> guarded() throws Exception {
        return Services.all().stream().flatMap(s -> s.calls().stream()).filter(call -> !call.roles().isEmpty()).toList();
    }

    private Object[] replaced(Call call, int index, Object value) throws Exception {
        var values = arguments.of(call);
        values[index] = value;
        return values;
    }

    /** The call in its role and scope, in a transaction of which nothing stays. */
    private Outcome tried(String role, Call call, Object... values) throws Exception {
        var caller = switch (role) { case Roles.ADMIN -> admin; case Roles.RESELLER -> reseller; default -> customer; };
        var path = role.equals(Roles.ADMIN) ? "" : scope(role).path();
        return Scope.callAs(World.scope(path), () -> rows.triedIn(em -> caller.call(() -> call.with(values))));
    }

    private static House scope(String role) {
        return role.equals(Roles.RESELLER) ? world.acme : world.widgets;
    }

    /** What a caller could tell from the outcome. */
    private static String seen(Outcome outcome) {
        if (outcome.is(NotFound.class)) return "NotFound";
        if (outcome.thrown() instanceof Refused refused) return refused.problems().toString();
        if (outcome.thrown() != null) return outcome.thrown().toString();
        var value = outcome.value();
        if (value instanceof Collection<?> some && some.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty() || value instanceof Optional<?> one && one.isEmpty()) return "nothing";
        return String.valueOf(value);
    }

    private static Collection<?> rowsOf(Object value) {
        var all = value instanceof Page<?> page ? page.rows() : value instanceof Collection<?> some ? some : value instanceof Optional<?> one ? one.stream().toList() : value == null ? List.of() : List.of(value);
        return all.stream().filter(r -> !r.getClass().isAnnotationPresent(Shared.class)).filter(r -> r instanceof Owned || r instanceof AuditEntry || r instanceof Sighting).toList();
    }

    private static String pathOf(Object row) {
        return row instanceof Owned owned ? owned.ownerPath() : row instanceof AuditEntry entry ? entry.getOwnerPath() : ((Sighting) row).getOwnerPath();
    }
}
