package org.linecard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a test measured, beyond yes and no: a file below {@code target/measured} for each. */
final class Measured {

    private Measured() { }

    static void note(String name, String text) {
        try {
            Files.writeString(Files.createDirectories(Path.of("target/measured")).resolve(name + ".txt"), text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
