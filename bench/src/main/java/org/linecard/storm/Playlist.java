package org.linecard.storm;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Requests in a file, ready to be sent: what list.lua plays.
 *
 * @param starts some places in the file where a request begins
 */
record Playlist(Path file, List<Long> starts) {

    private static final int BETWEEN_STARTS = 1_000;

    static Playlist write(Path file, List<Request> requests, Function<Request, String> text) {
        var starts = new ArrayList<Long>();
        long written = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 0; i < requests.size(); i++) {
                if (i % BETWEEN_STARTS == 0) starts.add(written);
                var bytes = text.apply(requests.get(i)).getBytes(StandardCharsets.ISO_8859_1);
                out.write(String.format(Locale.ROOT, "%06d", bytes.length).getBytes(StandardCharsets.ISO_8859_1));
                out.write(bytes);
                written += 6 + bytes.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Playlist(file, List.copyOf(starts));
    }

    /** Each round begins elsewhere, so that a slow server is not asked for the same few again. */
    long start(int round) {
        return starts.get((int) (round * 0.381966 % 1 * starts.size()));
    }
}
