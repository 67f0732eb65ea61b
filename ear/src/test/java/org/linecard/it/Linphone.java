package org.linecard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real phone: {@code linphonec} with a home of its own, told nothing but where its configuration is. */
final class Linphone implements AutoCloseable {

    private final Path home;
    private final Process process;

    /** Takes it out of its box. @param provisioning address of its file, with all that is needed to get it */
    Linphone(Path home, String provisioning) throws IOException {
        this.home = home;
        Files.createDirectories(home);
        // without this folder it starts, fetches nothing and does not say why
        Files.createDirectories(home.resolve(".local/share/linphone"));
        Files.writeString(home.resolve("factory.rc"), "");
        Files.writeString(settings(), """
            [misc]
            config-uri=%s
            [sip]
            root_ca=%s
            sip_port=-1
            sip_tcp_port=0
            sip_tls_port=0
            """.formatted(provisioning, Path.of(System.getenv("LINECARD_DATA"), "tls.crt")));
        process = started();
    }

    /** Starts one that was started before in this home: it goes on with what it was told then. */
    Linphone(Path home) throws IOException {
        this.home = home;
        process = started();
    }

    private Process started() throws IOException {
        // ends by itself when nobody ends it
        var command = new ProcessBuilder("timeout", "300", "linphonec", "-c", settings().toString(), "-b", home.resolve("factory.rc").toString(), "-d", "6", "-l", home.resolve("core.log").toString());
        command.environment().put("HOME", home.toString());
        return command.redirectErrorStream(true).redirectOutput(home.resolve("said.txt").toFile()).start();
    }

    private Path settings() {
        return home.resolve("user.rc");
    }

    /** Types a command. What comes of it is in {@link #said()}, a little later. */
    void type(String command) {
        try {
            process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("linphonec ended: " + said(), e);
        }
    }

    String said() {
        return read("said.txt");
    }

    /** Its account, as it keeps it between runs. */
    String kept() {
        return read("user.rc");
    }

    String log() {
        return read("core.log");
    }

    private String read(String name) {
        try {
            return Files.exists(home.resolve(name)) ? Files.readString(home.resolve(name)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unregisters and ends. */
    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) type("quit");
        if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }
}
