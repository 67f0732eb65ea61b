package org.linecard.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's rules for pages and for the beans behind them. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path TAGS = PAGES.resolve("WEB-INF/tags");
    private static final Path BEANS = Path.of("src/main/java");
    private static final int LONGEST_BEAN = 120;
    private static final int LONGEST_METHOD = 25;
    private static final Pattern METHOD = Pattern.compile("(?m)^    \\S.*\\) (?:throws [\\w, ]+ )?\\{\\n((?:.*\\n)*?)    \\}$");

    @Test
    void noPageHasAnInlineStyleOrScript() throws IOException {
        assertEquals(List.of(), offending(pages(p -> true), "\\sstyle=\"|\\son[a-z]+=\"(?!if \\(!args|PF\\()|<script(?![^>]* src=)|<style"));
    }

    @Test
    void everyInputIsMadeByTheTagThatGivesItALabelAndAMessage() throws IOException {
        assertEquals(List.of(), offending(pages(p -> !p.startsWith(TAGS)), "<(?:h|p):(?:input|select)\\w+"));
    }

    @Test
    void pagesDecideNothing() throws IOException {
        assertEquals(List.of(), offending(pages(p -> !p.startsWith(TAGS)), "#\\{[^}]*(?: \\? | and | or | eq | ne | gt | lt |&&|\\|\\||==|[<>+*%])[^}]*\\}"));
    }

    @Test
    void noPageIsFetchedFromAnotherHost() throws IOException {
        assertEquals(List.of(), offending(pages(p -> true), "(?:src|href)=\"https?:"));
    }

    @Test
    void beansAreReadInOneScreenAndAHalf() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var bean : files(BEANS, ".java")) {
            var source = Files.readString(bean);
            if (source.lines().count() > LONGEST_BEAN) tooLong.add(bean + ": " + source.lines().count() + " lines");
            METHOD.matcher(source).results().filter(m -> m.group(1).lines().count() > LONGEST_METHOD).forEach(m -> tooLong.add(bean + ": " + m.group().lines().findFirst().orElse("")));
        }
        assertEquals(List.of(), tooLong);
    }

    private static List<String> offending(List<Path> files, String regex) throws IOException {
        var found = new ArrayList<String>();
        for (var file : files) Pattern.compile(regex).matcher(Files.readString(file)).results().forEach(m -> found.add(file + ": " + m.group()));
        return found;
    }

    private static List<Path> pages(Predicate<Path> which) throws IOException {
        return files(PAGES, ".xhtml").stream().filter(which).toList();
    }

    private static List<Path> files(Path root, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
