package org.linecard.provisioning;

import org.linecard.tenancy.Owned;

/**
 * What one of several sources says about a word while a sheet is made.
 *
 * @param row   that says it; null for what comes with Linecard
 * @param name  whose word it is when no row says it
 * @param value null for nothing
 */
record Said<T>(Source source, Owned row, String name, String field, T value) {

    static <T> Said<T> by(Source source, Owned row, String field, T value) {
        return new Said<>(source, row, "", field, value);
    }

    /** What comes with Linecard. */
    static <T> Said<T> by(Source source, String name, T value) {
        return new Said<>(source, null, name, "", value);
    }

    Voice voice() {
        return row == null ? new Voice(source, name, "", 0, field, value, "", null)
            : new Voice(source, row.label(), row.getClass().getSimpleName(), row.id() == null ? 0 : row.id(), field, value, "", null);
    }
}
