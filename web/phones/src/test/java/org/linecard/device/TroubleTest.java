package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTest {

    private final Logger log = Logger.getLogger(Trouble.class.getName());
    private final List<LogRecord> written = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override public void publish(LogRecord it) { written.add(it); }
        @Override public void flush() { }
        @Override public void close() { }
    };

    @BeforeEach
    void listen() {
        log.setUseParentHandlers(false);
        log.addHandler(handler);
    }

    @AfterEach
    void leave() {
        log.removeHandler(handler);
        log.setUseParentHandlers(true);
    }

    @Test
    void thousandsOfTheSameAreOneReportAMinute() {
        var clock = new TestClock();
        var trouble = new Trouble(clock);
        for (int i = 0; i < 1000; i++) trouble.report(new IllegalStateException("away"));
        assertEquals(1, written.size());
        clock.pass(Duration.ofMinutes(1));
        trouble.report(new IllegalStateException("away"));
        assertEquals(2, written.size());
        assertTrue(written.get(1).getMessage().contains(" 1000 requests "), written.get(1).getMessage());
    }
}
