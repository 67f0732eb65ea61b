package org.linecard.provisioning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembers, while a sheet is made, who said what about each of its words. A phone's own request does not ask. */
class Reasons {

    /** Nobody asks: nothing is remembered. */
    static final Reasons UNASKED = new Reasons() {
        @Override void note(String word, int line, Said<?>[] says) { }
    };

    private final List<Reason> noted = new ArrayList<>();

    /** @param says the strongest first */
    void note(String word, int line, Said<?>[] says) {
        var voices = Stream.of(says).filter(said -> said.value() != null).map(Said::voice).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(voices);
        noted.add(new Reason(word, line, voices.isEmpty() ? null : voices.get(voices.size() - 1).value(), null, voices));
    }

    List<Reason> noted() {
        return List.copyOf(noted);
    }

    /** The first that says anything; null when none does. */
    @SafeVarargs
    final <T> T first(String word, int line, Said<T>... says) {
        note(word, line, says);
        return Stream.of(says).map(Said::value).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
