package org.linecard.storm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What is to be measured.
 *
 * @param sizes       numbers of devices, rising
 * @param rows        what is measured with each
 * @param rounds      of each row; the targets take turns in each
 * @param seconds     that one target has in one round
 * @param warmUp      seconds of load before the first row
 * @param connections of the client
 * @param cold        instead of the rows: WildFly is started anew and all devices come at once
 */
record Plan(List<Integer> sizes, List<Row> rows, int rounds, int seconds, int warmUp, int connections, boolean cold) {

    static final String USAGE = """
        ./linecard bench storm [devices…]     1000 10000 100000 unless told otherwise
            --rows %s
            --rounds 3  --seconds 8  --warm 40  --connections 64
            --cold        WildFly is started anew with empty caches, and all devices come at once
            --jdk PATH    the Java that WildFly runs on (before the others)""".formatted(String.join(",", names()));

    /** @throws IllegalArgumentException with a sentence for whoever typed it */
    static Plan of(String[] arguments) {
        var words = new ArrayList<>(Arrays.asList(arguments));
        var cold = words.remove("--cold");
        var rows = rows(option(words, "--rows", String.join(",", names())));
        int rounds = number(option(words, "--rounds", "3"));
        int seconds = number(option(words, "--seconds", "8"));
        int warmUp = number(option(words, "--warm", "40"));
        int connections = number(option(words, "--connections", "64"));
        var sizes = new ArrayList<>(words.stream().map(Plan::number).toList());
        if (sizes.isEmpty()) sizes.addAll(List.of(1_000, 10_000, 100_000));
        Collections.sort(sizes);
        return new Plan(List.copyOf(sizes), rows, rounds, seconds, warmUp, connections, cold);
    }

    private static List<String> names() {
        return Arrays.stream(Row.values()).map(Row::word).toList();
    }

    private static List<Row> rows(String said) {
        return Arrays.stream(said.split(",")).map(word -> Arrays.stream(Row.values()).filter(row -> row.word().equals(word)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no row " + word + "."))).toList();
    }

    private static String option(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        if (at < 0) return otherwise;
        if (at + 1 == words.size()) throw new IllegalArgumentException(name + " needs a value.");
        words.remove(at);
        return words.remove(at).toLowerCase(Locale.ROOT);
    }

    private static int number(String said) {
        if (!said.matches("[1-9][0-9]{0,6}")) throw new IllegalArgumentException(said + " is no number that is expected here.");
        return Integer.parseInt(said);
    }
}
