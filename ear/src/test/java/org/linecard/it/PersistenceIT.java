package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.persistence.config.CacheIsolationType;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.jpa.JpaEntityManagerFactory;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linecard.security.SecretColumn;

/** The persistence that all else relies on is the one that runs. */
@ExtendWith(ArquillianExtension.class)
class PersistenceIT {

    private static final Pattern CIPHER_TEXT = Pattern.compile("k1:[A-Za-z0-9+/]{36,}={0,2}");

    private static World world;

    @PersistenceContext(unitName = "ejb.jar#linecard")
    private EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/LinecardDS")
    private DataSource database;

    @Inject
    private Rows rows;

    private Sql sql;

    @Deployment
    static EnterpriseArchive ear() {
        return Deployed.earWith(PersistenceIT.class, World.class, Findings.class, Sql.class);
    }

    @BeforeEach
    void aWorld() throws Exception {
        sql = new Sql(database);
        if (world == null) world = new World(rows, sql);
    }

    @Test
    void eclipseLinkIsTheProvider() {
        assertTrue(session().isServerSession());
    }

    @Test
    void theDatabaseIsMariaDb() throws SQLException {
        try (var connection = database.getConnection()) {
            assertEquals("MariaDB", connection.getMetaData().getDatabaseProductName());
        }
    }

    @Test
    void everyEntityIsWoven() {
        var findings = new Findings();
        for (var entity : entities.getMetamodel().getEntities()) {
            var interfaces = new ArrayList<String>();
            for (Class<?> c = entity.getJavaType(); c != null; c = c.getSuperclass()) for (var i : c.getInterfaces()) interfaces.add(i.getSimpleName());
            findings.unless(interfaces.contains("PersistenceWeavedChangeTracking"), entity.getName() + ": " + interfaces);
        }
        findings.none(8);
    }

    @Test
    void nothingIsCachedAcrossTenants() {
        var findings = new Findings();
        session().getDescriptors().values().stream().filter(d -> !d.isAggregateDescriptor())
            .forEach(d -> findings.same(CacheIsolationType.ISOLATED, d.getCachePolicy().getCacheIsolation(), d.getAlias()));
        findings.none(8);
    }

    @Test
    void theSchemaIsMadeByMigrationsAlone() throws SQLException {
        assertEquals(0, sql.number("select count(*) from flyway_schema_history where success <> 1"));
        assertTrue(sql.number("select count(*) from flyway_schema_history") >= 1);
        assertEquals(List.of(), sql.texts("select table_name from information_schema.tables where table_schema = database() and table_name like 'TL\\_%'"));
    }

    @Test
    void everyPointInTimeIsADate() throws Exception {
        var findings = new Findings();
        columns((field, column) -> {
            if (field.getType() == Instant.class) findings.same("datetime(6)", type(column), String.join(".", column));
        });
        findings.none(4);
    }

    @Test
    void everySecretIsCipherText() throws Exception {
        var findings = new Findings();
        columns((field, column) -> {
            if (!isSecret(field)) return;
            for (var stored : texts("select " + column[1] + " from " + column[0] + " where " + column[1] + " is not null"))
                findings.unless(CIPHER_TEXT.matcher(stored).matches(), String.join(".", column) + " holds plain text");
        });
        findings.none(20);
        for (var secret : List.of(World.PIN, World.VENDOR_PIN)) {
            assertEquals(0, sql.number("select count(*) from user where vm_pin = ?", secret));
            assertEquals(0, sql.number("select count(*) from device where vendor_pin = ?", secret));
        }
    }

    @Test
    void theSameSecretIsNeverStoredTwiceAlike() throws SQLException {
        var pins = sql.texts("select vm_pin from user where vm_pin is not null and owner_path in (?, ?, ?)", world.widgets.path(), world.gadgets.path(), world.initech.path());
        assertEquals(3, pins.stream().distinct().count());
    }

    private ServerSession session() {
        return entities.getEntityManagerFactory().unwrap(JpaEntityManagerFactory.class).getServerSession();
    }

    /** Walks the fields of all entities and of what is embedded in them, each with its table and column. */
    private void columns(BiConsumer<Field, String[]> step) {
        session().getDescriptors().values().stream().filter(d -> !d.isAggregateDescriptor()).forEach(d -> columns(d, step));
    }

    private static void columns(ClassDescriptor descriptor, BiConsumer<Field, String[]> step) {
        for (var mapping : descriptor.getMappings()) {
            if (mapping.isAggregateObjectMapping()) columns(mapping.getReferenceDescriptor(), step);
            else if (mapping.isDirectToFieldMapping()) field(descriptor.getJavaClass(), mapping).ifPresent(f -> step.accept(f, new String[] {mapping.getField().getTableName(), mapping.getField().getName()}));
        }
    }

    private static Optional<Field> field(Class<?> type, DatabaseMapping mapping) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (var field : c.getDeclaredFields()) if (field.getName().equals(mapping.getAttributeName())) return Optional.of(field);
        }
        return Optional.empty();
    }

    private static boolean isSecret(Field field) {
        return field.isAnnotationPresent(Convert.class) && field.getAnnotation(Convert.class).converter() == SecretColumn.class;
    }

    private String type(String[] column) {
        return texts("select column_type from information_schema.columns where table_schema = database() and table_name = ? and column_name = ?", column[0], column[1]).get(0);
    }

    private List<String> texts(String query, Object... parameters) {
        try {
            return sql.texts(query, parameters);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
