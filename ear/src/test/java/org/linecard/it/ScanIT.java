package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody asks for the files of addresses drawn by lot, by and by of a whole vendor's, while the phones of a site behind one other address start together.
 * {@code -Dlinecard.scan=100000} draws more of them.
 */
@ExtendWith(ArquillianExtension.class)
class ScanIT {

    private static final int DRAWN = Integer.getInteger("linecard.scan", 3_000);
    private static final int PHONES = 500;
    private static final int SCANNERS = 12;
    private static final int LINES = 20;
    private static final String BLOCK = "02ee01";
    private static final String SITE = "198.51.100.1";
    private static final Pattern NONCE = Pattern.compile("algorithm=MD5,.*nonce=\"([^\"]+)\"");

    private final AtomicLong slowest = new AtomicLong();

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @Test
    void aScanGetsNothingAndIsSlowedWhileASiteOf500StartsTogether() throws Exception {
        var threads = Executors.newFixedThreadPool(2 * SCANNERS + LINES);
        try (var fleet = new Fleet()) {
            for (int i = 0; i < PHONES; i++) fleet.add(BLOCK + String.format("%06x", i), true);
            var begun = System.nanoTime();
            var bare = scan(threads, "203.0.113.1", new String[0]);
            var guessing = scan(threads, "203.0.113.2", new String[] {"Authorization", Phone.basic("admin", "admin")});
            var site = site(threads, fleet.members());
            for (var line : site) line.get();
            var started = Duration.ofNanos(System.nanoTime() - begun);
            var answers = counted(bare);
            var refusals = counted(guessing);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            Measured.note("scan", "Without credentials " + answers + ", with a guess " + refusals + ", in " + took + "; 500 phones started three times in " + started + ", the slowest answer took " + slowest.get() / 1_000_000 + " ms");
            assertEquals(List.of(401, 429), List.copyOf(answers.keySet()));
            assertEquals(List.of(401, 429), List.copyOf(refusals.keySet()));
            assertTrue(answers.get(401) <= 2_000 + took.toSeconds() + 10, "without credentials " + answers + " in " + took);
            assertTrue(refusals.get(401) <= 1_000 + took.toSeconds() + 10, "with a guess " + refusals + " in " + took);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Future<Map<Integer, Integer>>> scan(ExecutorService threads, String from, String[] brought) {
        var left = new AtomicInteger(DRAWN);
        var scanners = new ArrayList<Future<Map<Integer, Integer>>>();
        for (int i = 0; i < SCANNERS; i++) {
            int seed = i;
            scanners.add(threads.submit(() -> scanner(left, new Random(seed), from, brought)));
        }
        return scanners;
    }

    private static Map<Integer, Integer> scanner(AtomicInteger left, Random lot, String from, String[] brought) throws IOException {
        var headers = new ArrayList<>(List.of("X-Forwarded-For", from));
        headers.addAll(List.of(brought));
        var answers = new TreeMap<Integer, Integer>();
        try (var wire = Wire.from(Wire.PROXY)) {
            while (left.getAndDecrement() > 0) {
                var reply = wire.get(BLOCK + String.format("%06x", lot.nextInt(1 << 24)) + ".cfg", headers.toArray(String[]::new));
                assertEquals("", reply.body());
                answers.merge(reply.status(), 1, Integer::sum);
            }
        }
        return answers;
    }

    private static Map<Integer, Integer> counted(List<Future<Map<Integer, Integer>>> scanners) throws Exception {
        var all = new TreeMap<Integer, Integer>();
        for (var scanner : scanners) scanner.get().forEach((status, n) -> all.merge(status, n, Integer::sum));
        return all;
    }

    /** Each line is a connection that serves some of the phones in turn; all of them have one address. */
    private List<Future<Void>> site(ExecutorService threads, List<Fleet.Member> phones) {
        var lines = new ArrayList<Future<Void>>();
        for (int i = 0; i < LINES; i++) {
            int line = i;
            Callable<Void> work = () -> {
                try (var wire = Wire.from(Wire.PROXY)) {
                    for (int start = 0; start < 3; start++) for (int phone = line; phone < phones.size(); phone += LINES) start(wire, phones.get(phone));
                }
                return null;
            };
            lines.add(threads.submit(work));
        }
        return lines;
    }

    private void start(Wire wire, Fleet.Member phone) throws IOException {
        assertEquals(200, timed(wire.get("y000000000108.cfg", "X-Forwarded-For", SITE)).status());
        var challenge = timed(wire.get(phone.file(), "X-Forwarded-For", SITE));
        assertEquals(401, challenge.status());
        var nonce = challenge.headers().get("www-authenticate").stream().map(NONCE::matcher).filter(m -> m.find()).findFirst().orElseThrow().group(1);
        assertEquals(200, timed(wire.get(phone.file(), "X-Forwarded-For", SITE, "Authorization", Phone.digest("MD5", phone.file(), phone.mac(), phone.password(), nonce))).status());
    }

    private Wire.Reply timed(Wire.Reply reply) {
        slowest.accumulateAndGet(reply.nanos(), Math::max);
        return reply;
    }
}
