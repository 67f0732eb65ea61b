package org.linecard.phonebooks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody looks for in a phone book: parts of names in any order, or a part of a number however it is written. Every word must be found.
 *
 * @param words folded; a number is one word of its digits, without the zeros of trunk or country code in front
 */
record Search(List<Term> words) {

    /** @param number whether it is looked for among the numbers, too */
    record Term(String text, boolean number) { }

    static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final Pattern NUMBER = Pattern.compile("[+0-9*#./() \\-\\u00a0]*[0-9*#][+0-9*#./() \\-\\u00a0]*");
    private static final Pattern OTHERS = Pattern.compile("[^0-9*#]+");
    private static final Pattern PREFIX = Pattern.compile("^0{1,2}(?=.)");

    /** @param typed null and blank find everything */
    static Search of(String typed) {
        if (typed == null || typed.isBlank()) return new Search(List.of());
        var text = typed.codePointCount(0, typed.length()) <= LONGEST ? typed : typed.substring(0, typed.offsetByCodePoints(0, LONGEST));
        if (NUMBER.matcher(text.strip()).matches()) return new Search(List.of(new Term(digits(text), true)));
        return new Search(Arrays.stream(Folded.of(text).split(" ")).filter(word -> !word.isEmpty()).distinct().limit(MOST_WORDS)
            .map(word -> new Term(word, false)).toList());
    }

    private static String digits(String text) {
        return PREFIX.matcher(OTHERS.matcher(text).replaceAll("")).replaceFirst("");
    }

    /** A condition on a contact {@code e}, with its one parameter. */
    record Condition(String text, String parameter, String value) { }

    List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        for (var term : words) {
            var parameter = "word" + conditions.size();
            var like = " like :" + parameter + " escape '!'";
            var text = "(e.sortName" + like + " or " + (term.number() ? "e.numbers" : "e.company") + like + ")";
            conditions.add(new Condition(text, parameter, "%" + term.text().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%"));
        }
        return conditions;
    }

    /** The same for what is in memory already. */
    boolean finds(String sortName, List<String> numbers) {
        return words.stream().allMatch(word -> sortName.contains(word.text()) || word.number() && numbers.stream().anyMatch(number -> number.contains(word.text())));
    }
}
