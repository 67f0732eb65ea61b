package org.linecard.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretIsMadeOnceAndKept() throws Problem, BadSettings {
        String first;
        try (var data = Data.open(settings("true"), false)) {
            first = data.secret("db-password", Optional.empty());
            assertNotEquals(first, data.secret("oidc-secret", Optional.empty()));
            assertEquals("given", data.secret("db-password", Optional.of("given")));
        }
        try (var data = Data.open(settings("true"), false)) {
            assertEquals(first, data.secret("db-password", Optional.empty()));
        }
        try (var data = Data.open(settings("true"), true)) {
            assertNotEquals(first, data.secret("db-password", Optional.empty()));
        }
    }

    @Test
    void theKeyHasThirtyTwoBytesAndIsForItsOwnerOnly() throws Problem, BadSettings, IOException {
        try (var data = Data.open(settings("true"), false)) {
            var file = data.secretKey(Optional.empty());
            assertEquals(32, Base64.getDecoder().decode(Files.readString(file).strip()).length);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        }
    }

    @Test
    void freshDeletesWhatLinecardMadeAndNothingElse() throws Problem, BadSettings, IOException {
        try (var data = Data.open(settings("true"), false)) {
            Files.writeString(data.folder("mariadb").resolve("table"), "rows");
            Files.writeString(data.file("notes.txt"), "the user's");
        }
        try (var data = Data.open(settings("true"), true)) {
            assertFalse(Files.exists(data.file("mariadb")));
            assertTrue(Files.exists(data.file("notes.txt")));
        }
    }

    @Test
    void aFolderOfOthersIsRefusedUntouched() throws BadSettings, IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/thesis.txt"), "years of work");
        var settings = settings("true");
        assertThrows(Problem.class, () -> Data.open(settings, true));
        assertEquals(1, folder.resolve("data").toFile().list().length);
    }

    @Test
    void oneRunAtATime() throws Problem, BadSettings {
        var settings = settings("true");
        try (var data = Data.open(settings, false)) {
            assertTrue(assertThrows(Problem.class, () -> Data.open(settings, false)).getMessage().startsWith("Linecard runs already"));
        }
    }

    @Test
    void demoDataNeverBecomesRealData() throws Problem, BadSettings {
        Data.open(settings("true"), false).close();
        var real = settings("false");
        assertTrue(assertThrows(Problem.class, () -> Data.open(real, false)).getMessage().contains("--fresh"));
        Data.open(real, true).close();
    }

    private Settings settings(String demo) throws BadSettings {
        return Settings.read(Map.of("LINECARD_DATA", folder.resolve("data").toString(), "LINECARD_DEMO", demo), Path.of("/"));
    }
}
