package org.linecard.vendors;

import java.util.Optional;
import org.tomlj.TomlTable;

/**
 * One case of a pack: a phone, what it asks for, and, when that is a directory, what stands in it.
 *
 * @param name    of its folder
 * @param request {@code path} below {@code /p/}, and {@code agent}
 */
public record PackSample(String name, TomlTable device, TomlTable request, Optional<TomlTable> book) {

    public String path() {
        return request.getString("path", () -> "");
    }
}
