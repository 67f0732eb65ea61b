package org.linecard.tenancy;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Puts the thread's scope into each new persistence context. Without one the criterion's parameter stays unset, and EclipseLink refuses the query. */
public class ScopeBinder extends SessionEventAdapter {

    private static final String PARAMETER = "scope";

    @Override
    public void postAcquireClientSession(SessionEvent event) {
        Scope.current().ifPresent(scope -> event.getSession().setProperty(PARAMETER, scope.pattern()));
    }

    /** One context, one scope: a query under another scope than the context's own is a bug, not a widening. */
    @Override
    public void preExecuteQuery(SessionEvent event) {
        var bound = event.getSession().getProperty(PARAMETER);
        var now = Scope.current().map(Scope::pattern).orElse(null);
        if (bound != null && now != null && !bound.equals(now)) throw new IllegalStateException("A persistence context of " + bound + " was used under " + now);
    }
}
