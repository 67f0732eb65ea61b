package org.linecard.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.linecard.epochs.Unserved;
import org.linecard.tenancy.Owned;
import org.linecard.tenancy.Scope;

/** One line of history. Only ever added; it belongs to whoever owned the row then. */
@Entity
@Unserved("History tells what files said, they do not say what it tells")
@Table(name = "audit_entry")
@AdditionalCriteria("this.ownerPath like :scope")
@NamedQuery(name = "AuditEntry.lastOf", query = "select e from AuditEntry e where e.entity = :entity and e.entityId = :id and e.verb <> org.linecard.audit.AuditEntry.Verb.REVEALED order by e.at desc, e.id desc")
@NamedQuery(name = "AuditEntry.changes", query = "select e from AuditEntry e where e.entity = :entity and e.entityId in :rows and e.verb in (org.linecard.audit.AuditEntry.Verb.CREATED, org.linecard.audit.AuditEntry.Verb.CHANGED) order by e.at desc, e.id desc")
public class AuditEntry {

    public enum Verb { CREATED, CHANGED, DELETED, REVEALED, DENIED }

    private static final int LONGEST_VALUE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Column(name = "owner_path")
    private String ownerPath;

    private Instant at;
    private String actor;
    private String address;

    @Column(name = "use_case")
    private String useCase;

    @Enumerated(EnumType.STRING)
    private Verb verb;

    private String entity;

    @Column(name = "entity_id")
    private Long entityId;

    private String label;
    private String changes;

    protected AuditEntry() { }

    AuditEntry(String useCase, Verb verb, String entity, Owned row, List<Change> changes) {
        this(useCase, verb, entity, row.id(), row.ownerPath(), row.label(), changes);
    }

    AuditEntry(String useCase, Verb verb, String entity, Long entityId, String ownerPath, String label, List<Change> changes) {
        var scope = Scope.current();
        this.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        this.actor = scope.map(Scope::actor).orElse("system");
        this.address = scope.map(Scope::address).orElse(null);
        this.useCase = useCase;
        this.verb = verb;
        this.entity = entity;
        this.entityId = entityId;
        this.ownerPath = ownerPath;
        this.label = shortened(label);
        this.changes = json(changes);
    }

    public Long getId() { return id; }
    public String getOwnerPath() { return ownerPath; }
    public Instant getAt() { return at; }
    public String getActor() { return actor; }
    public String getAddress() { return address; }
    /** The outermost service call, such as {@code Devices.link}; null for work without one. */
    public String getUseCase() { return useCase; }
    public Verb getVerb() { return verb; }
    /** Entity name, such as {@code Device}. */
    public String getEntity() { return entity; }
    public Long getEntityId() { return entityId; }
    public String getLabel() { return label; }

    public List<Change> getChanges() {
        try (var reader = Json.createReader(new StringReader(changes))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                .map(o -> new Change(o.getString("field"), o.getString("from", null), o.getString("to", null))).toList();
        }
    }

    private static String json(List<Change> changes) {
        var array = Json.createArrayBuilder();
        changes.forEach(c -> array.add(Json.createObjectBuilder().add("field", c.field()).add("from", value(c.from())).add("to", value(c.to()))));
        var out = new StringWriter();
        try (var writer = Json.createWriter(out)) {
            writer.writeArray(array.build());
        }
        return out.toString();
    }

    private static JsonValue value(String text) {
        return text == null ? JsonValue.NULL : Json.createValue(shortened(text));
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
