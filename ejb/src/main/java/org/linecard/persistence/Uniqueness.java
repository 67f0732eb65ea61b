package org.linecard.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import org.linecard.problems.Refused;

/** Turns the database's "duplicate entry" into a refusal: the only check that holds when two people save the same name at once. */
public final class Uniqueness {

    private static final int ER_DUP_ENTRY = 1062;

    private Uniqueness() { }

    /** Writes what is pending; a row that {@code constraint} (a unique key of the schema) refuses becomes {@code refusal}. */
    public static void flush(EntityManager em, String constraint, Supplier<? extends Refused> refusal) {
        flush(em, Map.of(constraint, refusal));
    }

    /** The same for several unique keys of one row. */
    public static void flush(EntityManager em, Map<String, Supplier<? extends Refused>> refusals) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            for (var entry : refusals.entrySet()) if (isDuplicate(e, entry.getKey())) throw entry.getValue().get();
            throw e;
        }
    }

    private static boolean isDuplicate(Throwable thrown, String constraint) {
        for (var t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() == ER_DUP_ENTRY && String.valueOf(sql.getMessage()).contains("'" + constraint + "'")) return true;
        }
        return false;
    }
}
