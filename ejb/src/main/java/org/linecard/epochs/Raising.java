package org.linecard.epochs;

import jakarta.enterprise.inject.spi.CDI;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.linecard.tenancy.Owned;

/** Notes what each transaction writes, and raises its epochs once it is committed: before that nobody else could read it, and whoever saves is told only after it. */
public class Raising extends DescriptorEventAdapter {

    private static final String PENDING = Raising.class.getName();
    private static final String EVERYBODY = "";

    @Override
    public void postInsert(DescriptorEvent event) {
        note(event);
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        note(event);
    }

    @Override
    public void postDelete(DescriptorEvent event) {
        note(event);
    }

    private static void note(DescriptorEvent event) {
        var changed = event.getSource();
        if (changed instanceof OfDevice row) row.changedDevice().ifPresent(pending(event.getSession())::add);
        else pending(event.getSession()).add(changed instanceof Owned row ? row.ownerPath() : EVERYBODY);
    }

    @SuppressWarnings("unchecked")
    private static Set<Object> pending(Session session) {
        return (Set<Object>) session.getProperties().computeIfAbsent(PENDING, k -> new HashSet<>());
    }

    /** Raises what was noted. */
    public static class AfterCommit extends SessionEventAdapter {

        @Override
        public void postCommitUnitOfWork(SessionEvent event) {
            if (!(event.getSession().getProperties().remove(PENDING) instanceof Set<?> changed)) return;
            var epochs = CDI.current().select(Epochs.class).get();
            for (var it : changed) {
                if (it instanceof Long device) epochs.raise(device);
                else epochs.raise((String) it);
            }
        }

        @Override
        public void postRollbackTransaction(SessionEvent event) {
            event.getSession().getProperties().remove(PENDING);
        }
    }
}
