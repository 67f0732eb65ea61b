package org.linecard.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keycloak compiles itself for its database before its first start, half a minute of one processor. The script lets that happen beside Maven
 * ({@code prepare}); whoever comes without the script has it done by {@link Keycloak}.
 */
final class KeycloakBuild {

    private static final Path DONE = Home.keycloak().resolve("built-by-linecard");

    private KeycloakBuild() {
    }

    /** A new version of Keycloak is unpacked over the old one and has to be compiled once more. */
    static boolean isDone() throws IOException {
        return Files.exists(DONE) && Files.readString(DONE).equals(version());
    }

    static void done() throws IOException {
        Files.writeString(DONE, version());
    }

    private static String version() throws IOException {
        return Files.readString(Home.keycloak().resolve("version.txt"));
    }

    static List<String> command() {
        return Keycloak.java(List.of("-Xmx512m"), "build", "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false");
    }

    /** Says nothing: when it fails, {@code run} tries again and reports. */
    static void runNow() throws IOException, InterruptedException {
        if (isDone()) {
            return;
        }
        var log = Home.keycloak().resolveSibling("keycloak-build.log");
        var process = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        if (process.waitFor() == 0) {
            done();
        }
    }
}
