package org.linecard.audit;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;

/** Remembers the outermost service call of this thread, which is what history names as the reason. Put on every EJB by ejb-jar.xml. */
public class UseCase {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    static String current() {
        return CURRENT.get();
    }

    @AroundInvoke
    @AroundTimeout
    Object remember(InvocationContext call) throws Exception {
        if (CURRENT.get() != null) return call.proceed();
        CURRENT.set(call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName());
        try {
            return call.proceed();
        } finally {
            CURRENT.remove();
        }
    }
}
