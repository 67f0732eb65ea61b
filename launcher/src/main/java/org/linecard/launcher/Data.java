package org.linecard.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder LINECARD_DATA: everything that outlives a run. Its marker file tells our folders from others', and whether demo data lies in it;
 * its lock admits one run at a time.
 */
public final class Data implements AutoCloseable {

    private static final String MARKER = "linecard.properties";
    private static final String LOCK = "lock";
    private static final List<String> CONTENT = List.of("mariadb", "mariadb-new", "keycloak", "wildfly", "firmware", "log", "secrets.properties", "secret.key", "tls.p12", "tls.crt", "trust.p12",
            "keycloak-admin.txt", MARKER);

    private final Path folder;
    private final FileChannel lock;

    private Data(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @param fresh forget what earlier runs left */
    public static Data open(Settings settings, boolean fresh) throws Problem {
        var folder = settings.data();
        try {
            requireOurs(folder);
            createPrivately(folder);
            var data = new Data(folder, lock(folder));
            try {
                data.admit(settings.demo(), fresh);
                return data;
            } catch (IOException | Problem e) {
                data.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Problem("LINECARD_DATA is " + folder + ": it cannot be used as a folder (" + e + ").", e);
        }
    }

    private static void requireOurs(Path folder) throws IOException, Problem {
        if (!Files.exists(folder) || Files.exists(folder.resolve(MARKER))) {
            return;
        }
        try (var content = Files.list(folder)) {
            var foreign = content.map(p -> p.getFileName().toString()).filter(name -> !CONTENT.contains(name) && !name.equals(LOCK)).findFirst();
            if (foreign.isPresent()) {
                throw new Problem("LINECARD_DATA is " + folder + ": this folder was not made by Linecard (it holds " + foreign.get()
                        + "), so nothing is written or deleted there. Expected is an empty or new folder.");
            }
        }
    }

    /** Keys, passwords and the whole database lie here: for the owner only. */
    private static void createPrivately(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileChannel lock(Path folder) throws IOException, Problem {
        var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process, as in tests: the same answer
        }
        channel.close();
        throw new Problem("Linecard runs already with the data in " + folder + ". Stop it (Ctrl-C where it runs), or give the second one its own LINECARD_DATA and ports.");
    }

    private void admit(boolean demo, boolean fresh) throws IOException, Problem {
        if (fresh) {
            empty();
        }
        requireSameKind(demo);
    }

    private void requireSameKind(boolean demo) throws IOException, Problem {
        var marker = folder.resolve(MARKER);
        if (!Files.exists(marker)) {
            Files.writeString(marker, "# This folder belongs to Linecard: see docs/settings.md, LINECARD_DATA\ndemo=" + demo + "\n");
            return;
        }
        var made = new Properties();
        try (var in = Files.newInputStream(marker)) {
            made.load(in);
        }
        var madeForDemo = Boolean.parseBoolean(made.getProperty("demo"));
        if (madeForDemo != demo) {
            throw new Problem("The data in " + folder + " was made by a run " + kind(madeForDemo) + " and this is one " + kind(demo)
                    + ".\nStart from empty with --fresh, or set LINECARD_DATA to another folder.");
        }
    }

    private static String kind(boolean demo) {
        return demo ? "with demo data and demo passwords" : "without demo data";
    }

    private void empty() throws IOException {
        for (var name : CONTENT) {
            deleteTree(folder.resolve(name));
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    Path log(String server) {
        return folder("log").resolve(server + ".log");
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The given value, or one that is made up at the first call and kept. */
    String secret(String name, Optional<String> given) {
        return given.orElseGet(() -> kept(name));
    }

    private synchronized String kept(String name) {
        var file = folder.resolve("secrets.properties");
        try {
            var secrets = new Properties();
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    secrets.load(in);
                }
            }
            if (!secrets.containsKey(name)) {
                secrets.setProperty(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random(24)));
                var lines = new StringBuilder("# Made by Linecard for its own servers\n");
                secrets.stringPropertyNames().stream().sorted().forEach(n -> lines.append(n).append('=').append(secrets.getProperty(n)).append('\n'));
                writePrivately(file, lines.toString());
            }
            return secrets.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of encryption at rest: the given file, or one that is made at the first run. */
    Path secretKey(Optional<Path> given) {
        return given.orElseGet(() -> {
            var file = folder.resolve("secret.key");
            if (!Files.exists(file)) {
                writePrivately(file, Base64.getEncoder().encodeToString(random(32)) + "\n");
            }
            return file;
        });
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Writes a file that only its owner may read, from its first byte on. */
    static void writePrivately(Path file, String text) {
        try {
            Files.deleteIfExists(file);
            if (isPosix(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
