package org.linecard.firmware;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linecard.problems.Invalid;

class ImageStoreTest {

    private static final String NAME = "T46U-108.86.0.90.rom";
    private static final long MOST = 1 << 20;

    @TempDir
    private Path folder;

    private ImageStore store() {
        return new ImageStore(folder, MOST);
    }

    private static byte[] image(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** The key of the refusal, at the field of the file; nothing of the upload stays. */
    private String refused(String name, long length, InputStream bytes) throws IOException {
        var problem = assertThrows(Invalid.class, () -> store().receive(name, length, bytes)).problems().get(0);
        assertEquals("file", problem.field());
        assertEquals(List.of(), files());
        return problem.key();
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).toList();
        }
    }

    @Test
    void anUploadIsHashedOnItsWayAndGetsItsPlaceWhole() throws Exception {
        var bytes = image(300_000);
        var upload = store().receive(NAME, bytes.length, new ByteArrayInputStream(bytes));
        assertEquals(sha256(bytes), upload.sha256());
        assertEquals(bytes.length, upload.size());
        assertEquals(List.of("incoming/" + upload.token()), files());
        var key = upload.sha256().substring(0, 32);
        assertTrue(store().find("firmware/" + key + "/" + NAME).isEmpty());
        store().keep(upload);
        assertEquals(List.of(upload.sha256() + "/" + NAME), files());
        var stored = store().find("firmware/" + key + "/" + NAME).orElseThrow();
        assertArrayEquals(bytes, Files.readAllBytes(stored.file()));
        assertEquals(upload.sha256(), stored.sha256());
        assertTrue(store().find("firmware/" + key + "/other.rom").isEmpty());
    }

    @Test
    void anImageNeverStandsInMemory() {
        var size = 128L << 20;
        var endless = new InputStream() {
            private final byte[] piece = image(1 << 16);

            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] to) {
                System.arraycopy(piece, 0, to, 0, to.length);
                return to.length;
            }
        };
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var store = new ImageStore(folder, size);
        var before = threads.getCurrentThreadAllocatedBytes();
        assertThrows(Invalid.class, () -> store.receive(NAME, -1, endless));
        var allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 1 << 20, "128 MB took " + allocated + " bytes");
    }

    @Test
    void anUnknownLengthIsTakenAsItComes() throws Exception {
        assertEquals(5000, store().receive(NAME, -1, new ByteArrayInputStream(image(5000))).size());
    }

    @Test
    void whatEndsTooEarlyOrTooLateIsTruncated() throws IOException {
        assertEquals("image.truncated", refused(NAME, 5001, new ByteArrayInputStream(image(5000))));
        assertEquals("image.truncated", refused(NAME, 4999, new ByteArrayInputStream(image(5000))));
        assertEquals("image.truncated", refused(NAME, 0, new ByteArrayInputStream(image(5000))));
    }

    @Test
    void aSenderThatGoesAwayLeavesNothing() throws IOException {
        var half = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) throw new IOException("connection reset");
                return 0;
            }
        };
        assertEquals("image.truncated", refused(NAME, 200_000, half));
    }

    @Test
    void anEmptyFileIsNoImage() throws IOException {
        assertEquals("image.empty", refused(NAME, 0, InputStream.nullInputStream()));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        var unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read");
            }
        };
        assertEquals("image.tooLarge", refused(NAME, MOST + 1, unread));
    }

    @Test
    void whatGrowsTooLargeIsRefusedOnTheWay() throws IOException {
        assertEquals("image.tooLarge", refused(NAME, -1, new ByteArrayInputStream(image((int) MOST + 1))));
        assertEquals(MOST, store().receive(NAME, MOST, new ByteArrayInputStream(image((int) MOST))).size());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`<!DOCTYPE html><html><head><title>404 Not Found</title></head></html>`, image.page",
        "`\uFEFF  <html>Log in</html>`, image.page",
        "`<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>`, image.page",
        "`{\"error\": \"expired\"}`, image.text",
        "`404 page not found`, image.text",
        "`Zugriff verweigert: Prüfung läuft`, image.text",
    })
    void aPageOrANoticeUnderAnImagesNameIsNoImage(String text, String key) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(key, refused(NAME, bytes.length, new ByteArrayInputStream(bytes)));
        var longer = (text + " ".repeat(9000)).getBytes(StandardCharsets.UTF_8);
        assertEquals(key, refused(NAME, longer.length, new ByteArrayInputStream(longer)));
    }

    @Test
    void anImageMayBeginWithText() throws Exception {
        var bytes = image(9000);
        System.arraycopy("ROM VERSION 108.86.0.90\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 24);
        assertEquals(9000, store().receive(NAME, 9000, new ByteArrayInputStream(bytes)).size());
    }

    @Test
    void anArchiveHasToBeUnpackedFirst() throws IOException {
        assertEquals("image.archive", refused("T46U-108.86.0.90.zip", -1, new ByteArrayInputStream(image(5000))));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "../T46U.rom", "a/b.rom", "a\\b.rom", "..", ".rom", "C:\\T46U.rom", "a b.rom", "a%2fb.rom", "a\u0000.rom", "a\n.rom", "ü.rom", "-rf"})
    void aNameThatIsAPathOrNoNameIsRefused(String name) throws IOException {
        assertEquals("image.fileName", refused(name, -1, new ByteArrayInputStream(image(5000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"firmware/", "firmware/x/" + NAME, "firmware/../../secret.key", "firmware/incoming/x", "firmware/00000000000000000000000000000000/../x", "other/00000000000000000000000000000000/" + NAME,
        "firmware/00000000000000000000000000000000/" + NAME + "/", "firmware/00000000000000000000000000000000/" + NAME})
    void onlyImagesAreFound(String path) {
        assertTrue(store().find(path).isEmpty());
        assertTrue(store().find(null).isEmpty());
    }

    @Test
    void anUploadThatIsGoneOrForgedIsRefused() throws Exception {
        var upload = store().receive(NAME, -1, new ByteArrayInputStream(image(5000)));
        store().drop(upload);
        assertEquals(List.of(), files());
        for (var token : List.of(upload.token(), "../../secret.key", ""))
            assertEquals("image.gone", assertThrows(Invalid.class, () -> store().keep(new Received(token, NAME, 5000, upload.sha256()))).problems().get(0).key());
    }

    private String stored(int size) {
        var upload = store().receive(NAME, -1, new ByteArrayInputStream(image(size)));
        store().keep(upload);
        return upload.sha256();
    }

    @Test
    void orphansAreSweptAndNothingElse() throws Exception {
        var kept = stored(5001);
        var orphan = stored(5002);
        var young = stored(5003);
        Files.writeString(folder.resolve("readme.txt"), "not ours");
        for (var key : List.of(kept, orphan)) Files.setLastModifiedTime(folder.resolve(key), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        store().sweep(Set.of(kept), Duration.ofHours(1));
        assertEquals(Set.of(kept + "/" + NAME, young + "/" + NAME, "readme.txt"), Set.copyOf(files()));
        assertFalse(Files.exists(folder.resolve(orphan)));

        var upload = store().receive(NAME, -1, new ByteArrayInputStream(image(5000)));
        store().sweepIncoming(Duration.ofDays(1));
        assertTrue(files().contains("incoming/" + upload.token()));
        store().sweepIncoming(Duration.ofSeconds(-1));
        assertFalse(files().contains("incoming/" + upload.token()));
    }
}
