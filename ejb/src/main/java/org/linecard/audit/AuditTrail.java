package org.linecard.audit;

import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.AggregateChangeRecord;
import org.eclipse.persistence.internal.sessions.ChangeRecord;
import org.eclipse.persistence.internal.sessions.CollectionChangeRecord;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.ObjectReferenceChangeRecord;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.ObjectLevelModifyQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.linecard.audit.AuditEntry.Verb;
import org.linecard.tenancy.Owned;

/**
 * Notes every insert, update and delete of an audited entity. Entries are written together just before the transaction commits: written
 * one by one they would end each JDBC batch after one row. The only class that knows EclipseLink's internal packages.
 */
public class AuditTrail extends DescriptorEventAdapter {

    /** The owner itself is told; tenancy cannot mark the copy, since it does not know history. */
    private static final String COPY_OF_OWNER = "ownerPath";
    private static final String PENDING = AuditTrail.class.getName();
    private static final String USE_CASE = UseCase.class.getName();

    @Override
    public void postInsert(DescriptorEvent event) {
        if (!isPart(event)) note(event, Verb.CREATED, state(event, true));
    }

    @Override
    public void postDelete(DescriptorEvent event) {
        if (!isPart(event)) note(event, Verb.DELETED, state(event, false));
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        var changes = changes(event);
        if (!changes.isEmpty()) note(event, Verb.CHANGED, changes);
    }

    private static boolean isPart(DescriptorEvent event) {
        return event.getDescriptor().getJavaClass().getAnnotation(Audited.class).part();
    }

    private static void note(DescriptorEvent event, Verb verb, List<Change> changes) {
        var unitOfWork = (AbstractSession) event.getSession();
        var useCase = (String) unitOfWork.getParent().getProperties().get(USE_CASE);
        pending(unitOfWork.getParent()).add(new AuditEntry(useCase, verb, event.getDescriptor().getAlias(), (Owned) event.getSource(), changes));
    }

    @SuppressWarnings("unchecked")
    private static List<AuditEntry> pending(AbstractSession session) {
        return (List<AuditEntry>) session.getProperties().computeIfAbsent(PENDING, k -> new ArrayList<AuditEntry>());
    }

    private static List<Change> state(DescriptorEvent event, boolean created) {
        var out = new ArrayList<Change>();
        collect(out, "", event.getDescriptor(), event.getSource(), (AbstractSession) event.getSession(), created);
        return out;
    }

    private static void collect(List<Change> out, String prefix, ClassDescriptor descriptor, Object source, AbstractSession session, boolean created) {
        for (var mapping : descriptor.getMappings()) {
            if (mapping.isPrimaryKeyMapping() || mapping.isCollectionMapping() || isLeftOut(descriptor, mapping)) continue;
            var value = mapping.getRealAttributeValueFromObject(source, session);
            if (value == null) continue;
            var at = prefix + mapping.getAttributeName();
            if (mapping.isAggregateMapping()) {
                collect(out, at + ".", mapping.getReferenceDescriptor(), value, session, created);
            } else {
                var text = isMarked(descriptor, mapping, Masked.class) ? Change.DOTS : text(value);
                out.add(created ? new Change(at, null, text) : new Change(at, text, null));
            }
        }
    }

    private static List<Change> changes(DescriptorEvent event) {
        var out = new ArrayList<Change>();
        var set = ((ObjectLevelModifyQuery) event.getQuery()).getObjectChangeSet();
        if (set != null) set.getChanges().forEach(c -> describe(out, "", event.getDescriptor(), (ChangeRecord) c, (AbstractSession) event.getSession()));
        return out;
    }

    private static void describe(List<Change> out, String prefix, ClassDescriptor descriptor, ChangeRecord record, AbstractSession session) {
        var at = prefix + record.getAttribute();
        var mapping = descriptor.getMappingForAttributeName(record.getAttribute());
        if (isLeftOut(descriptor, mapping) || record instanceof CollectionChangeRecord) return;
        if (record instanceof AggregateChangeRecord aggregate) {
            if (aggregate.getChangedObject() instanceof ObjectChangeSet inner)
                inner.getChanges().forEach(c -> describe(out, at + ".", mapping.getReferenceDescriptor(), (ChangeRecord) c, session));
        } else if (record instanceof DirectToFieldChangeRecord direct) {
            add(out, at, isMarked(descriptor, mapping, Masked.class), direct.getOldValue(), direct.getNewValue());
        } else if (record instanceof ObjectReferenceChangeRecord reference) {
            add(out, at, false, reference.getOldValue(), reference.getNewValue() instanceof ObjectChangeSet n ? n.getUnitOfWorkClone() : null);
        }
    }

    private static void add(List<Change> out, String at, boolean masked, Object before, Object after) {
        if (Objects.equals(before, after)) return;
        out.add(masked ? new Change(at, before == null ? null : Change.DOTS, after == null ? null : Change.DOTS) : new Change(at, text(before), text(after)));
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof Owned row ? row.label() : value.toString();
    }

    private static boolean isLeftOut(ClassDescriptor descriptor, DatabaseMapping mapping) {
        return mapping.getAttributeName().equals(COPY_OF_OWNER) || isMarked(descriptor, mapping, Bookkeeping.class) || isMarked(descriptor, mapping, Version.class);
    }

    private static boolean isMarked(ClassDescriptor descriptor, DatabaseMapping mapping, Class<? extends Annotation> mark) {
        for (Class<?> type = descriptor.getJavaClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(mapping.getAttributeName())) return field.isAnnotationPresent(mark);
            }
        }
        return false;
    }

    /** Writes what was noted when the transaction is about to commit, and forgets it when it rolls back. */
    public static class Writer extends SessionEventAdapter {

        /** Remembered with the persistence context: most rows are written at the commit, when the call that changed them has returned. */
        @Override
        public void postAcquireClientSession(SessionEvent event) {
            var useCase = UseCase.current();
            if (useCase != null) event.getSession().setProperty(USE_CASE, useCase);
        }

        @Override
        public void preCommitTransaction(SessionEvent event) {
            var session = (AbstractSession) event.getSession();
            if (session.getProperties().remove(PENDING) instanceof List<?> entries && !entries.isEmpty()) {
                entries.forEach(session::insertObject);
                session.writesCompleted();
            }
        }

        @Override
        public void postRollbackTransaction(SessionEvent event) {
            event.getSession().getProperties().remove(PENDING);
        }
    }
}
