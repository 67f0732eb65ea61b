package org.linecard.storm;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All rounds of one row with one number of devices; linecard's n-th stands beside nginx's n-th. */
record Score(int devices, Row row, List<Round> linecard, List<Round> nginx) {

    static final String HEADER = """
        | row | devices | requests/s | nginx | ratio | goal | p50 / p99 ms | nginx | errors | CPU ms | nginx | MariaDB | MB |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|""";

    double perSecond() {
        return mean(linecard, round -> round.load().perSecond());
    }

    /** Mean of the ratios of each round: what disturbs the machine disturbs both. */
    double ratio() {
        return IntStream.range(0, linecard.size()).mapToDouble(i -> linecard.get(i).load().perSecond() / nginx.get(i).load().perSecond()).average().orElse(0);
    }

    private static double mean(List<Round> rounds, ToDoubleFunction<Round> of) {
        return rounds.stream().mapToDouble(of).average().orElse(0);
    }

    private static String latency(List<Round> rounds) {
        double p50 = mean(rounds, round -> round.load().p50());
        return p50 < 0 ? "" : String.format(Locale.ROOT, "%.1f / %.1f", p50, mean(rounds, round -> round.load().p99()));
    }

    private static String goal(double goal) {
        return goal == 0 ? "" : String.format(Locale.ROOT, "%.2f", goal);
    }

    /** As a line of a Markdown table. */
    String line(int javaRelease) {
        long errors = linecard.stream().mapToLong(round -> round.load().errors()).sum() + nginx.stream().mapToLong(round -> round.load().errors()).sum();
        return String.format(Locale.ROOT, "| %s | %d | %.0f | %.0f | %.3f | %s | %s | %s | %d | %.3f | %.3f | %.3f | %d |", row.title(), devices, perSecond(), mean(nginx, round -> round.load().perSecond()),
            ratio(), goal(row.goal(javaRelease)), latency(linecard), latency(nginx), errors, mean(linecard, Round::cpu), mean(nginx, Round::cpu), mean(linecard, Round::database),
            linecard.get(linecard.size() - 1).resident());
    }
}
