package org.linecard.it;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whether two rows of measurements may come from one source: the probability that they would differ as much as they do if they did. */
final class Statistics {

    private Statistics() { }

    /** Sees best that one is mostly more than the other (Mann and Whitney's test, two-sided, normal approximation: for fifty values or more). */
    static double mannWhitney(long[] one, long[] other) {
        var all = IntStream.range(0, one.length + other.length).boxed().sorted((a, b) -> Long.compare(at(one, other, a), at(one, other, b))).mapToInt(i -> i).toArray();
        double ranks = 0;
        double ties = 0;
        for (int from = 0, to; from < all.length; from = to) {
            to = from;
            while (to < all.length && at(one, other, all[to]) == at(one, other, all[from])) to++;
            double same = to - from;
            ties += same * same * same - same;
            for (int i = from; i < to; i++) if (all[i] < one.length) ranks += (from + to + 1) / 2.0;
        }
        double n = one.length;
        double m = other.length;
        var spread = Math.sqrt(n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
        return 2 * tail(Math.abs(ranks - n * (n + 1) / 2 - n * m / 2) / spread);
    }

    /** Sees any difference of form, if it is large (Kolmogorov and Smirnov's test, by its limit). */
    static double kolmogorovSmirnov(long[] one, long[] other) {
        var a = one.clone();
        var b = other.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        double most = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            var value = Math.min(a[i], b[j]);
            while (i < a.length && a[i] == value) i++;
            while (j < b.length && b[j] == value) j++;
            most = Math.max(most, Math.abs((double) i / a.length - (double) j / b.length));
        }
        var size = Math.sqrt((double) a.length * b.length / (a.length + b.length));
        var far = (size + 0.12 + 0.11 / size) * most;
        double probability = 0;
        for (int k = 1; k < 100; k++) probability += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * far * far);
        return far < 0.2 ? 1 : Math.max(0, Math.min(1, probability));
    }

    private static long at(long[] one, long[] other, int i) {
        return i < one.length ? one[i] : other[i - one.length];
    }

    /** Of the normal distribution beyond {@code z} ≥ 0 (Abramowitz and Stegun, 26.2.17). */
    private static double tail(double z) {
        var t = 1 / (1 + 0.2316419 * z);
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    }
}
