package org.linecard.firmware;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linecard.problems.Invalid;
import org.linecard.settings.Settings;

/**
 * The files of the repository: {@code <SHA-256>/<file name>}, with uploads under way in {@code incoming/}. A file gets its place by one atomic move, so what lies
 * there is whole. Images pass through in small pieces: however large they are, they never stand in memory.
 */
@ApplicationScoped
public class ImageStore {

    /** What stands in front of an image's path below {@code /p/}. */
    public static final String PREFIX = "firmware/";

    private static final Logger LOG = Logger.getLogger(ImageStore.class.getName());
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{" + Image.KEY + "}");
    private static final Pattern PLACE = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");
    private static final int PIECE = 1 << 16;
    private static final long ROOM_TO_LEAVE = 256L << 20;

    private final Path folder;
    private final long most;

    /** In the place that the settings name. */
    public ImageStore() {
        this(Settings.fromEnvironment().firmware(), Settings.fromEnvironment().mostBytes());
    }

    ImageStore(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** Size of the largest image that is taken. */
    public long most() {
        return most;
    }

    /**
     * Takes in an upload, hashing it on the way.
     *
     * @param length as announced by whoever sends it; negative when nothing was
     * @throws Invalid at the field {@code file}, when it is not whole, too large or no firmware; then nothing of it stays
     */
    public Received receive(String fileName, long length, InputStream bytes) {
        if (fileName == null || !ImageDetails.FILE_NAME.matcher(fileName).matches()) throw new Invalid("file", "image.fileName");
        refuseTooLarge(length);
        var token = UUID.randomUUID().toString();
        var part = incoming(token);
        try {
            Files.createDirectories(part.getParent());
            if (length > 0 && Files.getFileStore(part.getParent()).getUsableSpace() - ROOM_TO_LEAVE < length) throw new Invalid("file", "image.noRoom");
            return copied(new Received(token, fileName, length, null), bytes, part);
        } catch (IOException | RuntimeException e) {
            delete(part);
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    private Received copied(Received announced, InputStream bytes, Path part) throws IOException {
        var hash = sha256();
        var head = new byte[0];
        long size = 0;
        try (var file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var piece = new byte[PIECE];
            for (int n = read(bytes, piece, announced, size); n >= 0; n = read(bytes, piece, announced, size)) {
                size += n;
                refuseTooLarge(size);
                if (head.length < Content.HEAD) head = joined(head, piece, n);
                hash.update(piece, 0, n);
                for (var out = ByteBuffer.wrap(piece, 0, n); out.hasRemaining();) file.write(out);
            }
            file.force(true);
        }
        if (announced.size() >= 0 && size != announced.size()) throw new Invalid("file", "image.truncated", size, announced.size());
        Content.problem(announced.fileName(), head).ifPresent(key -> { throw new Invalid("file", key); });
        return new Received(announced.token(), announced.fileName(), size, HexFormat.of().formatHex(hash.digest()));
    }

    /** A sender that goes away is its fault, a disk that fails is ours. */
    private static int read(InputStream bytes, byte[] piece, Received announced, long soFar) {
        try {
            return bytes.read(piece);
        } catch (IOException e) {
            LOG.log(Level.INFO, "Upload of {0} broke off after {1} bytes: {2}", new Object[] {announced.fileName(), soFar, e.getMessage()});
            throw new Invalid("file", "image.truncated", soFar, announced.size());
        }
    }

    private static byte[] joined(byte[] head, byte[] piece, int n) {
        var longer = Arrays.copyOf(head, Math.min(Content.HEAD, head.length + n));
        System.arraycopy(piece, 0, longer, head.length, longer.length - head.length);
        return longer;
    }

    private void refuseTooLarge(long size) {
        if (size > most) throw new Invalid("file", "image.tooLarge", most >> 20);
    }

    /** Gives an upload its place as an image. @throws Invalid when it is no longer there */
    void keep(Received upload) {
        var part = TOKEN.matcher(upload.token()).matches() ? incoming(upload.token()) : null;
        if (part == null || !Files.exists(part)) throw new Invalid("file", "image.gone");
        try {
            var place = Files.createDirectories(folder.resolve(upload.sha256()));
            Files.move(part, place.resolve(upload.fileName()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets an upload that became no image. */
    public void drop(Received upload) {
        if (TOKEN.matcher(upload.token()).matches()) delete(incoming(upload.token()));
    }

    /** A file that lies here, whole. */
    public record Stored(Path file, String sha256) { }

    /** The file behind a path below {@code /p/}; empty when it is none of ours. Asks the disk alone, so that images are served while the database is away. */
    public Optional<Stored> find(String path) {
        if (path == null || !path.startsWith(PREFIX)) return Optional.empty();
        var parts = path.substring(PREFIX.length()).split("/", -1);
        if (parts.length != 2 || !KEY.matcher(parts[0]).matches() || !ImageDetails.FILE_NAME.matcher(parts[1]).matches()) return Optional.empty();
        return list(folder).map(place -> place.getFileName().toString()).filter(name -> name.startsWith(parts[0]) && PLACE.matcher(name).matches())
            .map(name -> new Stored(folder.resolve(name).resolve(parts[1]), name)).filter(stored -> Files.isRegularFile(stored.file())).findFirst();
    }

    /** The row is gone for good: its file follows. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImageLeaves news) {
        deleteFolder(folder.resolve(news.image().getSha256()));
    }

    /** Uploads of an earlier run, or of yesterday. */
    void sweepIncoming(Duration olderThan) {
        list(folder.resolve("incoming")).filter(part -> isOlder(part, olderThan)).forEach(ImageStore::delete);
    }

    /** Images that no row names: left when a transaction failed after the move. Young ones may yet get their row. */
    void sweep(Set<String> hashes, Duration olderThan) {
        list(folder).filter(place -> PLACE.matcher(place.getFileName().toString()).matches() && !hashes.contains(place.getFileName().toString()) && isOlder(place, olderThan)).forEach(place -> {
            LOG.log(Level.INFO, "Firmware {0} belongs to no image and is deleted", place.getFileName());
            deleteFolder(place);
        });
    }

    private Path incoming(String token) {
        return folder.resolve("incoming").resolve(token);
    }

    private static boolean isOlder(Path path, Duration age) {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(Instant.now().minus(age));
        } catch (IOException e) {
            LOG.log(Level.FINE, "Gone meanwhile: {0}", path);
            return false;
        }
    }

    private static Stream<Path> list(Path place) {
        if (!Files.isDirectory(place)) return Stream.empty();
        try (var all = Files.list(place)) {
            return List.copyOf(all.toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteFolder(Path place) {
        list(place).forEach(ImageStore::delete);
        delete(place);
    }

    /** What cannot be deleted now is an orphan later. */
    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} could not be deleted: {1}", new Object[] {path, e.getMessage()});
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
