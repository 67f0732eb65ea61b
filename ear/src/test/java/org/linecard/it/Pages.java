package org.linecard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The portal's pages as the source tree has them, so that a new page is tested without anybody thinking of it. */
final class Pages {

    private static final Path ROOT = Path.of("../web/portal/src/main/webapp");

    private Pages() { }

    /** Every page of a logged-in person: {@code customer/device.xhtml}. */
    static List<String> all() {
        return list("admin", "reseller", "customer");
    }

    /** The pages that show one thing, named by {@code id} in the URL. */
    static List<String> withId() {
        return all().stream().filter(page -> read(page).contains("viewParam name=\"id\"")).toList();
    }

    /** The pages that show one customer's things, named by {@code of} in the URL. */
    static List<String> withCustomer() {
        return all().stream().filter(page -> read(page).contains("viewParam name=\"of\"")).toList();
    }

    /** The entity that the page's id is of, by the bean that takes it. */
    static String entity(String page) {
        var text = read(page);
        if (text.contains("#{devicePage.id}")) return "device";
        if (text.contains("#{userPage.id}")) return "user";
        if (text.contains("#{layerForm.id}")) return "stored_layer";
        if (text.contains("#{customerForm.id}")) return "tenant";
        if (text.contains("#{templatePage.id}")) return "edition";
        throw new AssertionError(page + " takes an id of something that this test does not know yet");
    }

    private static List<String> list(String... folders) {
        return List.of(folders).stream().flatMap(folder -> {
            try (var files = Files.list(ROOT.resolve(folder))) {
                return files.filter(f -> f.toString().endsWith(".xhtml")).map(f -> folder + "/" + f.getFileName()).sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    private static String read(String page) {
        try {
            return Files.readString(ROOT.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
