package org.linecard.vendors;

import java.util.Locale;
import java.util.regex.Pattern;
import org.linecard.templates.Escape;

/**
 * One kind of file that a vendor's phones ask for.
 *
 * @param path     of the whole request below {@code /p/}, without a leading slash; letters in either case
 * @param name     how the file of one phone is called, with {@code {mac}}, {@code {imei}}, {@code {uuid}} or {@code {code}}
 * @param template empty when {@code absent}
 * @param empty    what stands for an empty value, for phones that must be told to forget; mostly empty itself
 * @param secret   holds credentials: needs the phone's own, is never cached nor logged
 * @param absent   asked for by habit and never served; answered 404 at once
 */
public record FileRule(Pattern path, String name, String template, String mediaType, Escape escape, String empty, boolean secret, Scope scope, boolean absent) {

    /** Whose settings the file holds: those of one phone, or those that all phones of a model share. */
    public enum Scope { DEVICE, COMMON }

    /** The name of the file that belongs to this phone. */
    public String nameFor(Identity identity, String code) {
        return name.replace("{" + identity.kind().name().toLowerCase(Locale.ROOT) + "}", identity.value()).replace("{code}", code);
    }
}
