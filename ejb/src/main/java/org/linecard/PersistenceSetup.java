package org.linecard;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.linecard.audit.AuditTrail;
import org.linecard.audit.Audited;
import org.linecard.epochs.Raising;
import org.linecard.epochs.Unserved;
import org.linecard.tenancy.ScopeBinder;

/** The whole composition of tenancy, history and epochs: named in persistence.xml, and the only class that knows all three. */
public class PersistenceSetup implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        // the data source hands out tested connections; without one there is nothing to wait for, and EclipseLink would wait 5 s between tries
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getEventManager().addListener(new ScopeBinder());
        session.getEventManager().addListener(new AuditTrail.Writer());
        session.getEventManager().addListener(new Raising.AfterCommit());
        var trail = new AuditTrail();
        var raising = new Raising();
        session.getDescriptors().values().stream()
            .filter(descriptor -> descriptor.getJavaClass().isAnnotationPresent(Audited.class))
            .forEach(descriptor -> descriptor.getEventManager().addListener(trail));
        session.getDescriptors().values().stream()
            .filter(descriptor -> !descriptor.getJavaClass().isAnnotationPresent(Unserved.class))
            .forEach(descriptor -> descriptor.getEventManager().addListener(raising));
    }
}
