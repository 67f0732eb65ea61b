package org.linecard.customers;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Forms of input that several features share. */
public final class Forms {

    /** Enough to catch a slip of the hand; only a delivered message proves an address. */
    public static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\"]+");

    /** A host name (RFC 1123) or an IPv4 address. */
    public static final Pattern HOST = Pattern.compile("(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    /** A host, or a host and a port. */
    public static final Pattern HOST_PORT = Pattern.compile(HOST.pattern() + "(?::[0-9]{1,5})?");

    /** The characters of a SIP user part that need no escape in any phone's file (RFC 3261, section 25.1: unreserved, and {@code +}). */
    public static final Pattern SIP_USER = Pattern.compile("[A-Za-z0-9+_.!~*'()-]{1,64}");

    /** A number as people dial it: digits, a leading plus, star and hash. */
    public static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#]{1,32}");

    public static final Pattern URL = Pattern.compile("(?:https?|tftp|ftp)://[^\\s<>\"'%{}|\\\\^`]{1,400}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private Forms() { }

    /** Whether it is an IANA zone with a place, or UTC. */
    public static boolean isZone(String zone) {
        return zone == null || zone.equals("UTC") || zone.contains("/") && ZoneId.getAvailableZoneIds().contains(zone);
    }

    /** ISO 3166-1, two capital letters. */
    public static boolean isCountry(String country) {
        return country == null || COUNTRIES.contains(country);
    }

    /** ISO 639-1, two small letters. */
    public static boolean isLanguage(String language) {
        return language == null || LANGUAGES.contains(language);
    }

    /** Whether the port after the colon, if there is one, is between 1 and 65535. */
    public static boolean isHostPort(String hostPort) {
        if (hostPort == null) return true;
        if (!HOST_PORT.matcher(hostPort).matches()) return false;
        return Arrays.stream(hostPort.split(":")).skip(1).mapToInt(Integer::parseInt).allMatch(p -> p >= 1 && p <= 65_535);
    }
}
