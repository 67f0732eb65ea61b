package org.linecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The main sources of this module as text, for the rules that byte code no longer shows. */
record Sources(List<Source> files) {

    record Source(String name, String text) {

        Stream<MatchResult> find(Pattern pattern) {
            return pattern.matcher(text).results();
        }

        String at(MatchResult hit) {
            return name + ":" + (text.substring(0, hit.start()).lines().count() + 1) + ": " + hit.group().strip();
        }
    }

    static Sources main() {
        try (var walk = Files.walk(Path.of("src/main/java"))) {
            return new Sources(walk.filter(p -> p.toString().endsWith(".java")).map(p -> new Source(p.toString(), read(p))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place at which {@code pattern} stands, as {@code file:line: text}. */
    List<String> places(String pattern) {
        var compiled = Pattern.compile(pattern);
        return files.stream().flatMap(s -> s.find(compiled).map(s::at)).toList();
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
