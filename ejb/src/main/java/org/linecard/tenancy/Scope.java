package org.linecard.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Whose data this thread may see, and in whose name it acts. Bound by the portal's filter for a person and by {@link SystemWork} for the
 * system; nobody else binds it. A plain object on purpose: persistence listeners need it where no injection is dependable.
 *
 * @param path    path of the tenant, ending in a slash ({@code acme/widgets/}); empty sees all
 * @param actor   login name of the person, or {@code system}
 * @param address address the request came from; null when the system works by itself
 */
public record Scope(String path, String actor, String address) {

    private static final ThreadLocal<Scope> CURRENT = new ThreadLocal<>();
    private static final Scope SYSTEM = new Scope("", "system", null);

    /** The scope of this thread; empty when nobody bound one, and then every query refuses. */
    public static Optional<Scope> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Runs {@code work} under {@code scope} and puts the former scope back, whatever happens. */
    public static <T> T callAs(Scope scope, Callable<T> work) throws Exception {
        var before = CURRENT.get();
        CURRENT.set(scope);
        try {
            return work.call();
        } finally {
            if (before == null) CURRENT.remove();
            else CURRENT.set(before);
        }
    }

    static <T> T callAsSystem(Callable<T> work) throws Exception {
        return callAs(SYSTEM, work);
    }

    /** What the criterion compares with. */
    String pattern() {
        return path + "%";
    }
}
