package org.linecard.it;

import java.util.concurrent.Callable;

/** Calls EJBs in one role, in the transaction of the caller if there is one. */
public interface As {

    Outcome call(Callable<?> work);
}
