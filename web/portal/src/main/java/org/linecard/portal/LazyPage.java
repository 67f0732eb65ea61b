package org.linecard.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageRequest;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A table whose rows, order and count come from the database: {@code rows = LazyPage.of(devices::page, this::search, this::filters)}.
 * PrimeFaces asks for the count first and for the rows then; the page read for the one answers the other when nothing was sorted or turned.
 */
public final class LazyPage<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 25;

    private final transient Function<PageRequest, Page<T>> source;
    private final transient Supplier<String> search;
    private final transient Supplier<Map<String, String>> filters;
    private transient PageRequest asked;
    private transient Page<T> page;

    private LazyPage(Function<PageRequest, Page<T>> source, Supplier<String> search, Supplier<Map<String, String>> filters) {
        this.source = source;
        this.search = search;
        this.filters = filters;
    }

    public static <T> LazyPage<T> of(Function<PageRequest, Page<T>> source, Supplier<String> search, Supplier<Map<String, String>> filters) {
        return new LazyPage<>(source, search, filters);
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        asked = null;
        return read(new PageRequest(0, SIZE, null, false, search.get(), filters.get())).total();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> unused) {
        var by = sort.values().stream().findFirst();
        var descending = by.map(s -> s.getOrder().isDescending()).orElse(false);
        return read(new PageRequest(first, size, by.map(SortMeta::getField).orElse(null), descending, search.get(), filters.get())).rows();
    }

    private Page<T> read(PageRequest request) {
        if (!request.equals(asked)) {
            page = source.apply(request);
            asked = request;
        }
        return page;
    }

    /** What stands behind "1–25 of". */
    public String getTotalText() {
        if (page == null) count(Map.of());
        return (page.more() ? "more than " : "") + String.format(Locale.ENGLISH, "%,d", page.total());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
