package org.linecard.launcher;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void aDatabaseThatIsNotThereIsNamedWithItsReason() throws IOException, BadSettings {
        int nobody;
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        var url = "jdbc:mariadb://127.0.0.1:" + nobody + "/linecard";
        var settings = Settings.read(Map.of("LINECARD_DB_URL", url, "LINECARD_DB_PASSWORD", "secret"), Path.of("/"));
        var message = assertThrows(Problem.class, () -> Database.requireReachable(settings)).getMessage();
        assertTrue(message.contains(url) && message.contains("refused") && !message.contains("secret"), message);
    }
}
