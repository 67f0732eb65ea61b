package org.linecard.persistence;

import java.util.Map;

/**
 * What a list page asks for.
 *
 * @param first      first row, from 0
 * @param size       rows wanted, 1 to 200
 * @param sort       name of a sortable column; null or unknown means the list's own order
 * @param descending direction of {@code sort}
 * @param search     text typed into the search field; null or blank for none
 * @param filters    the list's own filters by name; never null
 */
public record PageRequest(int first, int size, String sort, boolean descending, String search, Map<String, String> filters) {

    public PageRequest {
        first = Math.max(0, first);
        size = Math.min(200, Math.max(1, size));
        filters = filters == null ? Map.of() : Map.copyOf(filters);
    }

    /** The first {@code size} rows in the list's own order. */
    public static PageRequest first(int size) {
        return new PageRequest(0, size, null, false, null, Map.of());
    }
}
