package org.linecard.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Binds the scope of the system around {@link SystemWork}. */
@SystemWork
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class SystemWorkInterceptor {

    @AroundInvoke
    @AroundTimeout
    Object run(InvocationContext call) throws Exception {
        return Scope.callAsSystem(call::proceed);
    }
}
