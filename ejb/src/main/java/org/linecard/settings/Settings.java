package org.linecard.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linecard.networks.Cidr;

/**
 * The settings that the services read, checked at start.
 *
 * @param publicUrl {@code LINECARD_PUBLIC_URL}: how phones and people reach this server, without a trailing slash
 * @param demo      {@code LINECARD_DEMO}: whether demonstration data is loaded into an empty database
 * @param bind      {@code LINECARD_BIND}: address that the server listens on; its configuration takes it from the same place
 * @param firmware  {@code LINECARD_FIRMWARE_DIR}: where firmware images lie
 * @param mostBytes {@code LINECARD_FIRMWARE_MB}: size of the largest image that is taken
 * @param packs     {@code LINECARD_PACKS}: the operator's own vendor packs, over those that are built in; need not exist
 * @param data      {@code LINECARD_DATA}: the folder that the server keeps its files in
 * @param proxies   {@code LINECARD_TRUSTED_PROXIES}: reverse proxies that are believed when they say for whom they ask; none unless set
 * @param deviceCas {@code LINECARD_DEVICE_CAS}: folder with the certificate authorities of vendors whose phones may prove themselves by certificate; empty for none
 * @param certificateHeader {@code LINECARD_CLIENT_CERT_HEADER}: in which such a proxy passes on a phone's certificate
 * @param registrar whether {@code LINECARD_REGISTRAR_URL} says where a registrar's table of registrations is; the server's configuration takes it from the same place
 */
public record Settings(String publicUrl, boolean demo, String bind, Path firmware, long mostBytes, Path packs, List<Cidr> proxies, Optional<Path> deviceCas, String certificateHeader, Path data,
                       boolean registrar) {

    public Settings {
        var uri = URI.create(publicUrl);
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null || publicUrl.endsWith("/"))
            throw new IllegalStateException("LINECARD_PUBLIC_URL must be an https URL without a trailing slash, it is " + publicUrl);
    }

    /** The settings of this server. */
    public static Settings fromEnvironment() {
        return from(System::getenv);
    }

    /**
     * @param environment value of a variable by its name, null when it is not set
     * @throws IllegalStateException naming the setting, its value and what is expected
     */
    public static Settings from(UnaryOperator<String> environment) {
        return new Settings(or(environment.apply("LINECARD_PUBLIC_URL"), "https://localhost:8443"),
            flag("LINECARD_DEMO", or(environment.apply("LINECARD_DEMO"), "false")),
            or(environment.apply("LINECARD_BIND"), "127.0.0.1"),
            folder(environment, "LINECARD_FIRMWARE_DIR", "/firmware"),
            megabytes("LINECARD_FIRMWARE_MB", or(environment.apply("LINECARD_FIRMWARE_MB"), "1024")),
            folder(environment, "LINECARD_PACKS", "/packs"),
            blocks("LINECARD_TRUSTED_PROXIES", or(environment.apply("LINECARD_TRUSTED_PROXIES"), "")),
            Optional.of(or(environment.apply("LINECARD_DEVICE_CAS"), "")).filter(it -> !it.isEmpty()).map(it -> Path.of(it).toAbsolutePath()),
            or(environment.apply("LINECARD_CLIENT_CERT_HEADER"), "Client-Cert"),
            folder(environment, "LINECARD_DATA", ""),
            !or(environment.apply("LINECARD_REGISTRAR_URL"), "").isEmpty());
    }

    /** Whether nobody but this machine can reach the server. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("The server's address " + bind + " is unknown", e);
        }
    }

    private static String or(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static Path folder(UnaryOperator<String> environment, String name, String below) {
        return Path.of(or(environment.apply(name), or(environment.apply("LINECARD_DATA"), ".linecard") + below)).toAbsolutePath();
    }

    private static long megabytes(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,5}")) throw new IllegalStateException(name + " must be a whole number of megabytes, it is " + value);
        return Long.parseLong(value) << 20;
    }

    private static List<Cidr> blocks(String name, String value) {
        try {
            return Cidr.list(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " must be addresses or blocks of them, such as 192.0.2.7, 10.0.0.0/8, 2001:db8::/32: " + e.getMessage(), e);
        }
    }

    private static boolean flag(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException(name + " must be true or false, it is " + value);
        };
    }
}
