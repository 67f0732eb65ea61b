package org.linecard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long a refusal takes tells nothing of its reason. Measured over TLS, each reason as often and in an order drawn anew each round, and judged by two tests
 * of statistics, which in the same run have to see what is 1 ms later.
 */
@ExtendWith(ArquillianExtension.class)
class RefusalTimingIT {

    private static final List<String> REASONS = List.of("unknown", "inactive", "wrong password");
    private static final int ASKERS = 6;
    private static final int WARMING = 30;
    private static final int ROUNDS = 180;
    /** Six comparisons: by chance alone one of them fails once in 1 700 runs, and twice in a row once in three million. */
    private static final double UNLIKELY = 0.0001;
    private static final long LATER = 1_000_000;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Deployed.ear();
    }

    @Test
    void unknownInactiveAndWrongTakeTheSameTime() throws Exception {
        try (var fleet = new Fleet()) {
            for (int asker = 0; asker < ASKERS; asker++) {
                fleet.add(mac(asker, "inactive"), false);
                fleet.add(mac(asker, "wrong password"), true);
            }
            var first = measured(1);
            Measured.note("refusals", told(first));
            assertTrue(different(first, LATER), "The tests do not see 1 ms: " + told(first));
            if (different(first, 0)) {
                var second = measured(2);
                assertTrue(!different(second, 0), "Twice in a row: " + told(first) + "; " + told(second));
            }
        }
    }

    /** @param later nanoseconds by which each second reason is said to have come later than it did */
    private static boolean different(Map<String, long[]> times, long later) {
        boolean every = true;
        boolean any = false;
        for (int i = 0; i < REASONS.size(); i++) {
            var one = times.get(REASONS.get(i));
            var other = Arrays.stream(times.get(REASONS.get((i + 1) % REASONS.size()))).map(nanos -> nanos + later).toArray();
            var unlikely = Math.min(Statistics.mannWhitney(one, other), Statistics.kolmogorovSmirnov(one, other)) < UNLIKELY;
            every &= unlikely;
            any |= unlikely;
        }
        return later > 0 ? every : any;
    }

    private static String told(Map<String, long[]> times) {
        var text = new StringBuilder();
        for (int i = 0; i < REASONS.size(); i++) {
            var one = times.get(REASONS.get(i));
            var other = times.get(REASONS.get((i + 1) % REASONS.size()));
            var sorted = one.clone();
            Arrays.sort(sorted);
            text.append(String.format(Locale.ROOT, "%s n=%d median %.3f ms, p90 %.3f ms, against the next p=%.4f (Mann-Whitney) %.4f (Kolmogorov-Smirnov); ", REASONS.get(i), one.length,
                sorted[one.length / 2] / 1e6, sorted[one.length * 9 / 10] / 1e6, Statistics.mannWhitney(one, other), Statistics.kolmogorovSmirnov(one, other)));
        }
        return text.toString();
    }

    private static Map<String, long[]> measured(int attempt) throws Exception {
        var askers = Executors.newFixedThreadPool(ASKERS);
        try {
            var work = new ArrayList<Callable<Map<String, List<Long>>>>();
            for (int i = 0; i < ASKERS; i++) {
                int asker = i;
                work.add(() -> asked(asker, attempt));
            }
            var all = new LinkedHashMap<String, List<Long>>();
            for (var done : askers.invokeAll(work)) done.get().forEach((reason, times) -> all.computeIfAbsent(reason, it -> new ArrayList<>()).addAll(times));
            var times = new LinkedHashMap<String, long[]>();
            all.forEach((reason, list) -> times.put(reason, list.stream().mapToLong(it -> it).toArray()));
            return times;
        } finally {
            askers.shutdownNow();
        }
    }

    /** From an address, and for a block of phones, of its own: neither has its allowance used up. */
    private static Map<String, List<Long>> asked(int asker, int attempt) throws IOException {
        var times = new LinkedHashMap<String, List<Long>>();
        var order = new ArrayList<>(REASONS);
        try (var wire = Wire.from(Wire.PROXY)) {
            for (int round = 0; round < WARMING + ROUNDS; round++) {
                Collections.shuffle(order);
                for (var reason : order) {
                    var password = reason.equals("inactive") ? "fleet-" + mac(asker, reason) : "fleet-wrong";
                    var reply = wire.get(mac(asker, reason) + ".cfg", "X-Forwarded-For", "198.51.100." + (10 * attempt + asker), "Authorization", Phone.basic(mac(asker, reason), password));
                    assertEquals(401, reply.status());
                    if (round >= WARMING) times.computeIfAbsent(reason, it -> new ArrayList<>()).add(reply.nanos());
                }
            }
        }
        return times;
    }

    private static String mac(int asker, String reason) {
        return "02ed0" + asker + "00000" + REASONS.indexOf(reason);
    }
}
