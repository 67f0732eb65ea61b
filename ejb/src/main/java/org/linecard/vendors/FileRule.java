package org.linecard.vendors;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linecard.templates.Escape;
import org.linecard.templates.Words;

/**
 * One kind of file that a vendor's phones ask for.
 *
 * @param path     of the whole request below {@code /p/}, without a leading slash; letters in either case
 * @param name     how the file of one phone is called, with {@code {mac}}, {@code {MAC}}, {@code {imei}}, {@code {uuid}}, {@code {code}} or {@code {model}}
 * @param template empty when {@code absent}
 * @param empty    what stands for an empty value, for phones that must be told to forget; mostly empty itself
 * @param crlf     its lines end with CR LF instead of LF
 * @param secret   holds credentials: needs the phone's own, is never cached nor logged
 * @param absent   asked for by habit and never served; answered 404 at once
 */
public record FileRule(Pattern path, String name, String template, String mediaType, Escape escape, String empty, boolean crlf, boolean secret, Scope scope, boolean absent) {

    private static final Pattern LATIN = Pattern.compile("<\\?xml [^>]*encoding=[\"']ISO-8859-1[\"']", Pattern.CASE_INSENSITIVE);

    /** What the file holds: settings of one phone, settings that all phones of a model share, or one phone's directory. */
    public enum Scope {
        DEVICE, COMMON, BOOK;

        Words.Files words() {
            return switch (this) { case DEVICE -> Words.Files.DEVICE; case COMMON -> Words.Files.EVERY; case BOOK -> Words.Files.BOOK; };
        }
    }

    /** Whether the path of such a file says which phone it belongs to, by an identity of this kind. */
    public boolean names(IdentityKind kind) {
        return names(path, kind);
    }

    static boolean names(Pattern path, IdentityKind kind) {
        return path.pattern().contains("(?<" + kind.name().toLowerCase(Locale.ROOT) + ">");
    }

    /** As the media type says; when it does not, as the file's own XML declaration says: Latin 1, or else UTF-8. */
    public Charset charset(String file) {
        int at = mediaType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at >= 0) return Charset.forName(mediaType.substring(at + 8).strip());
        return LATIN.matcher(file).lookingAt() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    /** The text of a file that {@link #charset} wrote. */
    public String text(byte[] file) {
        return new String(file, charset(new String(file, StandardCharsets.ISO_8859_1)));
    }

    /** The name of the file that belongs to this phone. */
    public String nameFor(Identity identity, PhoneModel model) {
        return filled(name, identity, model);
    }

    /** {@code {mac}}, {@code {imei}}, {@code {uuid}} in small letters, {@code {MAC}} in capitals; {@code {code}} and {@code {model}} of the model. */
    static String filled(String form, Identity identity, PhoneModel model) {
        var kind = identity.kind().name();
        return form.replace("{" + kind.toLowerCase(Locale.ROOT) + "}", identity.value()).replace("{" + kind + "}", identity.value().toUpperCase(Locale.ROOT))
            .replace("{code}", model.code()).replace("{model}", model.name());
    }
}
