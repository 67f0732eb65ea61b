package org.linecard.storm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * Every phone fetches its files once, many at a time, from a server of ours: over its own connection with a full handshake, as after a power cut, or over
 * connections that are kept.
 */
public final class Fetch {

    private static final int AT_ONCE = 128;

    /** What becomes of an answer. Called by many threads at once. */
    interface Taker {
        /** @return whether it is as it should be */
        boolean take(Request request, Wire.Answer answer) throws IOException;
    }

    /** @param errors of all requests; the first few in words */
    record Result(int requests, int errors, List<String> first, double seconds, double p50, double p99, double worst) {

        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "%d requests in %.1f s (%.0f/s), p50 %.1f ms, p99 %.1f ms, slowest %.1f ms, errors %d%s", requests, seconds, requests / seconds, p50, p99, worst,
                errors, first.isEmpty() ? "" : " such as " + first);
        }
    }

    private final int port;
    private final SSLContext trust;
    private final boolean ownConnections;
    private final Taker taker;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final List<String> firstErrors = new ArrayList<>();

    Fetch(int port, SSLContext trust, boolean ownConnections, Taker taker) {
        this.port = port;
        this.trust = trust;
        this.ownConnections = ownConnections;
        this.taker = taker;
    }

    /** Returns when the last of them has its files. */
    Result all(List<Caller> callers) throws InterruptedException {
        var latencies = new Latencies(callers.size() * 2);
        var begin = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < Math.min(AT_ONCE, callers.size()); i++) {
            var thread = new Thread(() -> work(callers, latencies), "phone-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        for (var thread : threads) thread.join();
        return latencies.result(errors.get(), firstErrors, (System.nanoTime() - begin) / 1e9);
    }

    private void work(List<Caller> callers, Latencies latencies) {
        Wire wire = null;
        for (int i = next.getAndIncrement(); i < callers.size(); i = next.getAndIncrement()) {
            try {
                var begin = System.nanoTime();
                if (wire == null) wire = Wire.tls(port, trust, ownConnections ? "phone-" + i : Request.HOST);
                for (var file : callers.get(i).files()) {
                    var request = new Request(callers.get(i), file);
                    var answer = wire.ask(request.text());
                    latencies.add(System.nanoTime() - begin);
                    if (!taker.take(request, answer)) failed(file + ": " + answer.status() + " with " + answer.body().length + " bytes");
                    begin = System.nanoTime();
                }
                if (ownConnections) wire = closed(wire);
            } catch (IOException | RuntimeException e) {
                failed(callers.get(i).mac() + ": " + e);
                wire = closed(wire);
            }
        }
        closed(wire);
    }

    private static Wire closed(Wire wire) {
        try {
            if (wire != null) wire.close();
        } catch (IOException gone) {
            // closed all the same
        }
        return null;
    }

    private void failed(String what) {
        errors.incrementAndGet();
        synchronized (firstErrors) {
            if (firstErrors.size() < 3) firstErrors.add(what);
        }
    }
}
