package org.linecard.tenancy;

import java.util.ArrayList;
import java.util.List;

/** Whose word counts for what a tenant owns, from the platform down: {@code ""}, {@code "acme/"}, {@code "acme/widgets/"}. */
public final class TenantPaths {

    private TenantPaths() { }

    /** @param path of the tenant */
    public static List<String> downTo(String path) {
        var paths = new ArrayList<>(List.of(""));
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) paths.add(path.substring(0, slash + 1));
        return paths;
    }
}
