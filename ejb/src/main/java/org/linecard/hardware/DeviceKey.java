package org.linecard.hardware;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.linecard.problems.Checks;
import org.linecard.problems.Invalid;
import org.linecard.vendors.IdentityKind;

/**
 * What a device is known by, in the whole system: a desk phone by its MAC (IEEE 802, EUI-48), a mobile by its IMEI (3GPP TS 23.003), anything
 * else by a UUID (RFC 4122). Takes the spellings that people use and holds one: 12 lower-case hex digits, 15 digits, 36 lower-case characters.
 */
@Embeddable
public class DeviceKey {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s:.-]");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]*");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final int MULTICAST = 1;

    @Enumerated(EnumType.STRING)
    @Column(name = "identity_kind")
    private IdentityKind kind;

    @Column(name = "identity")
    private String canonical;

    protected DeviceKey() { }

    private DeviceKey(IdentityKind kind, String canonical) {
        this.kind = kind;
        this.canonical = canonical;
    }

    /** @throws Invalid naming the field {@code identity}, when the text is no identity of this kind */
    public static DeviceKey of(IdentityKind kind, String text) {
        if (kind == null) throw new Invalid("kind", "required");
        if (Checks.text(text) == null) throw new Invalid("identity", "required");
        var lower = text.strip().toLowerCase(Locale.ROOT);
        return new DeviceKey(kind, switch (kind) {
            case MAC -> mac(SEPARATORS.matcher(lower).replaceAll(""));
            case IMEI -> imei(SEPARATORS.matcher(lower).replaceAll(""));
            case UUID -> uuid(lower);
        });
    }

    public static DeviceKey mac(CharSequence text) {
        return of(IdentityKind.MAC, text.toString());
    }

    private static String mac(String hex) {
        refuseUnless(HEX.matcher(hex).matches(), "mac.digits");
        refuseUnless(hex.length() == 12, "mac.length", hex.length());
        refuseUnless(!hex.equals("000000000000"), "mac.zero");
        refuseUnless((Integer.parseInt(hex.substring(0, 2), 16) & MULTICAST) == 0, "mac.multicast");
        return hex;
    }

    private static String imei(String digits) {
        refuseUnless(DIGITS.matcher(digits).matches(), "imei.digits");
        refuseUnless(digits.length() == 15, "imei.length", digits.length());
        refuseUnless(luhn(digits), "imei.luhn");
        return digits;
    }

    private static String uuid(String text) {
        refuseUnless(UUID_FORM.matcher(text).matches(), "uuid.form");
        return text;
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static void refuseUnless(boolean holds, String key, Object... args) {
        if (!holds) throw new Invalid("identity", key, args);
    }

    public IdentityKind getKind() { return kind; }
    /** The canonical form, as files and the database hold it. */
    public String getCanonical() { return canonical; }

    /** The form that people read: a MAC in capitals with colons, the others as they are. */
    public String printed() {
        return kind == IdentityKind.MAC ? canonical.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:") : canonical;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceKey k && kind == k.kind && canonical.equals(k.canonical);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, canonical);
    }

    @Override
    public String toString() {
        return printed();
    }
}
