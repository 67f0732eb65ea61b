package org.linecard.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The only dynamic query in the house: a page of one entity, called {@code e} in its texts, in three statements at most (ids, rows, count).
 * Columns that may be sorted or searched are listed by the caller, never taken from the request. Every order begins with the owner's path:
 * measured on a million rows, it is what keeps the tenant's index in use.
 */
public final class PageQuery<T> {

    /** Rows are counted exactly up to here; beyond it a list says "more than". */
    public static final int COUNTED = 10_000;

    private final EntityManager em;
    private final Class<T> type;
    private final String path;
    private final Map<String, String> sortable = new LinkedHashMap<>();
    private final List<String> searched = new ArrayList<>();
    private final List<String> searchedIn = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> batched = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private boolean grouped = true;

    private PageQuery(EntityManager em, Class<T> type, String path) {
        this.em = em;
        this.type = type;
        this.path = path;
    }

    /** @param path the attribute that holds the owner's path: {@code ownerPath}, or {@code path} for a tenant itself */
    public static <T> PageQuery<T> of(EntityManager em, Class<T> type, String path) {
        return new PageQuery<>(em, type, path);
    }

    /** The first one named is the list's own order. */
    public PageQuery<T> sortable(String name, String expression) {
        sortable.put(name, expression);
        return this;
    }

    public PageQuery<T> searched(String... expressions) {
        searched.addAll(List.of(expressions));
        return this;
    }

    /** Adds a condition to the search, for what lies behind a relation; it compares with {@code :search}, in lower case, escaped by an exclamation mark. */
    public PageQuery<T> searchedIn(String condition) {
        searchedIn.add(condition);
        return this;
    }

    /** A list of events: newest first over all tenants, instead of tenant by tenant. */
    public PageQuery<T> byTime() {
        grouped = false;
        return this;
    }

    /** Adds a condition of the caller's own text. */
    public PageQuery<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    public PageQuery<T> where(String condition, String name, Object value) {
        parameters.put(name, value);
        return where(condition);
    }

    /** Reads a relation of all rows in one statement instead of one per row. */
    public PageQuery<T> batch(String... relations) {
        batched.addAll(List.of(relations));
        return this;
    }

    public Page<T> page(PageRequest request) {
        var where = conditions(request.search());
        var ids = list("select e.id from " + name() + " e" + where + order(request), request.first(), request.size());
        var total = count(where);
        return new Page<>(rows(ids, order(request)), Math.min(total, COUNTED), total > COUNTED);
    }

    /** How many rows there are, up to one more than {@link #COUNTED}. */
    public int count() {
        return count(conditions(null));
    }

    private int count(String where) {
        return list("select e.id from " + name() + " e" + where, 0, COUNTED + 1).size();
    }

    private List<?> list(String text, int first, int size) {
        return bind(em.createQuery(text)).setFirstResult(first).setMaxResults(size).getResultList();
    }

    private List<T> rows(List<?> ids, String order) {
        if (ids.isEmpty()) return List.of();
        var query = em.createQuery("select e from " + name() + " e where e.id in :ids" + order, type).setParameter("ids", ids);
        if (!batched.isEmpty()) query.setHint("eclipselink.batch.type", "IN");
        batched.forEach(relation -> query.setHint("eclipselink.batch", relation));
        return query.getResultList();
    }

    private String conditions(String search) {
        var all = new ArrayList<>(conditions);
        if (search != null && !search.isBlank() && !searched.isEmpty()) {
            parameters.put("search", "%" + escaped(search.strip().toLowerCase(Locale.ROOT)) + "%");
            var any = Stream.concat(searched.stream().map(c -> "lower(" + c + ") like :search escape '!'"), searchedIn.stream());
            all.add("(" + any.collect(Collectors.joining(" or ")) + ")");
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    private String order(PageRequest request) {
        var column = request.sort() == null ? null : sortable.get(request.sort());
        if (column == null) column = sortable.values().iterator().next();
        if (!grouped) return " order by " + column + (request.descending() || request.sort() == null ? " desc, e.id desc" : ", e.id");
        return " order by e." + path + ", " + column + (request.descending() ? " desc" : "") + ", e.id";
    }

    private Query bind(Query query) {
        parameters.forEach((name, value) -> { if (query.getParameters().stream().anyMatch(p -> name.equals(p.getName()))) query.setParameter(name, value); });
        return query;
    }

    private String name() {
        return em.getMetamodel().entity(type).getName();
    }

    private static String escaped(String search) {
        return search.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
