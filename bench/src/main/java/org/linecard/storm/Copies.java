package org.linecard.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What Linecard answered, as static files for the control. */
final class Copies {

    private static final FileTime WRITTEN = FileTime.fromMillis(1_700_000_000_000L);

    private final Path root;
    private final Map<String, String> etags = new ConcurrentHashMap<>();

    /** @param root what the control serves as {@code /} */
    Copies(Path root) {
        this.root = root;
    }

    /** Writes the first answer for each file; those that come again must be the same. */
    boolean keep(Request request, Wire.Answer answer) throws IOException {
        if (answer.status() != 200) return false;
        if (etags.putIfAbsent(request.file(), answer.etag()) != null) return answer.etag().equals(etags.get(request.file()));
        var file = place(request);
        Files.createDirectories(file.getParent());
        Files.write(file, answer.body());
        Files.setLastModifiedTime(file, WRITTEN);
        return true;
    }

    boolean isSame(Request request, Wire.Answer answer) throws IOException {
        return answer.status() == 200 && Arrays.equals(answer.body(), Files.readAllBytes(place(request)));
    }

    long size(Request request) throws IOException {
        return Files.size(place(request));
    }

    String etagOfLinecard(Request request) {
        return etags.get(request.file());
    }

    /** As nginx makes it: time and length. */
    String etagOfNginx(Request request) {
        try {
            return String.format("\"%x-%x\"", WRITTEN.toMillis() / 1000, size(request));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path place(Request request) {
        return root.resolve("p").resolve(request.file());
    }
}
