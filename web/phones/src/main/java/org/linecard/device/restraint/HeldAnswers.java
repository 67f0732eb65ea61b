package org.linecard.device.restraint;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends refusals at a moment that says nothing: at a multiple of 50 ms after the request began, however long it took to find out what is wrong with it.
 * Holds a connection each, but no thread. When more than {@value #MOST} wait, the next ones are told at once to come later.
 */
public final class HeldAnswers {

    static final Duration QUANTUM = Duration.ofMillis(50);

    private static final int MOST = 4_000;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String WAIT = HeldAnswers.class.getName();

    /** What those are told who are to come later. */
    public static final String SECONDS_TO_RETRY = "30";

    private final AtomicInteger waiting = new AtomicInteger();

    /** Asks for the answer to be held, at least so many nanoseconds from the beginning of the request; 0 for the next moment. */
    public static void hold(HttpServletRequest request, long nanos) {
        request.setAttribute(WAIT, nanos);
    }

    private static void comeLater(HttpServletResponse response) {
        response.reset();
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", SECONDS_TO_RETRY);
        response.setStatus(TOO_MANY_REQUESTS);
        response.setContentLength(0);
    }

    /** Sends what has been made, now or when it is to be sent. The last thing that is done for a request. */
    public void send(HttpServletRequest request, HttpServletResponse response, long begun, ScheduledExecutorService timer) {
        if (!(request.getAttribute(WAIT) instanceof Long wait) || response.isCommitted()) return;
        if (waiting.incrementAndGet() > MOST) {
            waiting.decrementAndGet();
            comeLater(response);
            return;
        }
        var async = request.startAsync(request, response);
        async.setTimeout(0);
        try {
            var elapsed = System.nanoTime() - begun;
            timer.schedule(() -> end(async), due(elapsed, wait) - elapsed, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException shuttingDown) {
            end(async);
        }
    }

    static long due(long elapsed, long wait) {
        var quantum = QUANTUM.toNanos();
        return (Math.max(elapsed, wait) / quantum + 1) * quantum;
    }

    private void end(AsyncContext async) {
        waiting.decrementAndGet();
        async.complete();
    }
}
