package org.linecard.it;

import java.util.concurrent.Callable;

/** What became of a call. Carried out of EJBs as a value, because a container wraps what flies out of it. */
public record Outcome(Object value, Throwable thrown) {

    public static Outcome of(Callable<?> call) {
        try {
            return new Outcome(call.call(), null);
        } catch (Exception e) {
            return new Outcome(null, e);
        }
    }

    public boolean is(Class<? extends Throwable> type) {
        return type.isInstance(thrown);
    }

    /** The value, or what was thrown instead. */
    @SuppressWarnings("unchecked")
    public <T> T get() throws Exception {
        if (thrown instanceof Exception e) throw e;
        return (T) value;
    }
}
