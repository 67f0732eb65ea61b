package org.linecard.phonebooks;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers as they are kept, E.164 wherever a country knows them, and as people read them. */
public final class PhoneNumbers {

    /** Digits of a number that is kept as it is: an extension, a short code, what only the own exchange knows. */
    static final int LONGEST_INTERNAL = 20;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\u00a0\\u202f\\u2009\\u2010-\\u2015\\u2060./()\\-]+");
    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9]+");
    private static final Pattern INTERNAL = Pattern.compile("[0-9*#]{1," + LONGEST_INTERNAL + "}");
    /** Up to here a number without a plus is taken for an extension, though Germany and Austria have real numbers as short. */
    private static final int LONGEST_EXTENSION = 6;

    private PhoneNumbers() { }

    /**
     * The number as it is kept: {@code +442079460100}, or an internal one without its punctuation; empty when it is neither.
     *
     * @param country ISO 3166-1 of whoever wrote it; null takes only numbers with a plus for E.164
     */
    public static Optional<String> kept(String raw, String country) {
        var dialled = PUNCTUATION.matcher(raw.strip().replaceFirst("^(?i)tel:", "")).replaceAll("");
        if (!DIALLED.matcher(dialled).matches() || !dialled.startsWith("+") && dialled.length() <= LONGEST_EXTENSION) return Optional.of(dialled).filter(it -> INTERNAL.matcher(it).matches());
        var international = dialled.startsWith("+");
        // the punctuation tells a trunk zero in brackets from a digit of the number: "+44 (0)20 …"
        var parsed = parsed(raw.strip().replaceFirst("^(?i)tel:", ""), country).filter(it -> international ? NUMBERS.isPossibleNumber(it) : NUMBERS.isValidNumber(it));
        if (parsed.isPresent()) return parsed.map(it -> NUMBERS.format(it, PhoneNumberFormat.E164));
        return Optional.of(dialled).filter(it -> INTERNAL.matcher(it).matches());
    }

    /** As people of that country read it: the national form at home, the international one abroad, an internal number as it is. What is shown is kept as the same number again. */
    public static String shown(String kept, String country) {
        if (!kept.startsWith("+")) return kept;
        return parsed(kept, null).flatMap(it -> Stream.of(PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL).filter(form -> form == PhoneNumberFormat.INTERNATIONAL || isOf(it, country))
            .map(form -> NUMBERS.format(it, form)).filter(text -> kept(text, country).filter(kept::equals).isPresent()).findFirst()).orElse(kept);
    }

    private static boolean isOf(PhoneNumber number, String country) {
        return country != null && NUMBERS.getCountryCodeForRegion(country) == number.getCountryCode();
    }

    private static Optional<PhoneNumber> parsed(String text, String country) {
        try {
            return Optional.of(NUMBERS.parse(text, country)).filter(it -> !it.hasExtension());
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
