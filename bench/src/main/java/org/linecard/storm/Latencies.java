package org.linecard.storm;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each request took, in nanoseconds. */
final class Latencies {

    private final long[] each;
    private final AtomicInteger count = new AtomicInteger();

    Latencies(int most) {
        each = new long[most];
    }

    void add(long nanos) {
        each[count.getAndIncrement()] = nanos;
    }

    Fetch.Result result(int errors, List<String> first, double seconds) {
        Arrays.sort(each, 0, count.get());
        return new Fetch.Result(count.get(), errors, List.copyOf(first), seconds, millis(0.5), millis(0.99), millis(1));
    }

    private double millis(double part) {
        return count.get() == 0 ? 0 : each[(int) Math.ceil(part * count.get()) - 1] / 1e6;
    }
}
