package org.linecard.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linecard.provisioning.Renderer;
import org.linecard.provisioning.SampleDevice;
import org.linecard.vendors.FileRule;
import org.linecard.vendors.FileRule.Scope;
import org.linecard.vendors.PackReader;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPack.Capability;
import org.linecard.vendors.VendorPack.Limit;

/** Every pack says which keys of its files count; what it says is true of every model, and stops a template that counts further. */
class LimitsTest {

    private static final List<VendorPack> PACKS = PackReader.read(Path.of("../vendor-packs")).packs();
    private static final Map<PhoneModel, List<String>> FILES = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everyPackLimitsAllThatItsModelsHave() {
        return PACKS.stream().map(pack -> dynamicTest(pack.folder(), () -> {
            var stated = pack.limits().stream().map(Limit::capability).collect(Collectors.toSet());
            assertTrue(stated.contains(Capability.LINES), "[limits] lines");
            if (pack.models().stream().anyMatch(model -> model.keys() > 0)) assertOneOf(stated, Set.of(Capability.KEYS, Capability.ALL_KEYS));
            if (!says(pack, "modules[].keys[].type") || pack.models().stream().allMatch(model -> model.modules() == 0)) return;
            assertOneOf(stated, Set.of(Capability.MODULES, Capability.KEYS_OF_MODULES, Capability.ALL_KEYS));
            if (stated.contains(Capability.MODULES)) assertTrue(stated.contains(Capability.MODULE_KEYS), "modules, but not how many keys each has");
        }));
    }

    private static boolean says(VendorPack pack, String word) {
        return pack.words().contains(word);
    }

    private static void assertOneOf(Set<Capability> stated, Set<Capability> needed) {
        assertTrue(stated.stream().anyMatch(needed::contains), () -> "[limits] needs one of " + new TreeSet<>(needed));
    }

    @TestFactory
    Stream<DynamicTest> thePacksOwnTextsFitAllModels() {
        return PACKS.stream().map(pack -> dynamicTest(pack.folder(), () -> {
            var template = pack.editable().iterator().next();
            assertEquals(List.of(), new Lint(pack, template, pack.templates().source(template)).findings());
        }));
    }

    /** A limit that nothing reaches would be one that no longer fits the templates; but where it only begins beyond all models, nothing may. */
    @TestFactory
    Stream<DynamicTest> someModelReachesEachLimitAndNoneGoesBeyond() {
        return limits((pack, limit) -> {
            boolean reached = false;
            for (var model : pack.models()) {
                for (var file : files(pack, model)) {
                    long number = limit.reachedBy(file);
                    assertTrue(number <= limit.of(model), () -> model + " has " + limit.of(model) + " " + limit.what() + ", and its file counts up to " + number);
                    if (number > 0 && number == limit.of(model)) reached = true;
                }
            }
            var beginsAt = limit.counter().is();
            assertTrue(reached || pack.models().stream().allMatch(model -> limit.of(model) < beginsAt), "no model's file says it");
        });
    }

    /** One more than the smallest model has, written as it would stand in a file. */
    @TestFactory
    Stream<DynamicTest> oneBeyondTheSmallestModelIsRefused() {
        return limits((pack, limit) -> {
            var smallest = pack.models().stream().mapToInt(limit::of).min().orElseThrow();
            var beyond = beyond(pack, limit, smallest + 1);
            for (var template : templates(pack)) {
                var found = new Lint(pack, template, "{# #}\n" + beyond + "\n").findings();
                assertTrue(found.stream().anyMatch(finding -> finding.what().matches("counts up to \\d+, but .* has \\d+ " + limit.what())), () -> template + " with " + beyond + ": " + found);
            }
        });
    }

    private interface Case {
        void of(VendorPack pack, Limit limit);
    }

    private static Stream<DynamicTest> limits(Case it) {
        return PACKS.stream().flatMap(pack -> pack.limits().stream().map(limit -> dynamicTest(pack.folder() + " " + limit.what() + " " + limit.counter().key(), () -> it.of(pack, limit))));
    }

    /** Text that counts to that number, or to the next one that the key can write. */
    private static String beyond(VendorPack pack, Limit limit, int number) {
        var counter = limit.counter();
        if (counter.key().matcher("").groupCount() == 0) return said(pack, limit).get(0).repeat(number);
        return IntStream.range(number, number + 1000).boxed().flatMap(n -> written(pack, limit, counter.first() + (n - counter.is()) * counter.step(), n)).findFirst().orElseThrow();
    }

    /** The key with that number in the place of another's; of one that no file says, a code of that form. */
    private static Stream<String> written(VendorPack pack, Limit limit, int code, int number) {
        var own = said(pack, limit).stream().map(text -> {
            var match = limit.counter().key().matcher(text);
            return match.find() ? text.substring(0, match.start(1)) + String.format("%0" + Math.min(9, match.group(1).startsWith("0") && match.group(1).length() > 1 ? match.group(1).length() : 1) + "d", code) + text.substring(match.end(1)) : "";
        });
        var codes = IntStream.range(0, 100).mapToObj(rest -> "<P" + code + (rest < 10 ? "0" : "") + rest + ">");
        return Stream.concat(own, said(pack, limit).isEmpty() ? codes : Stream.of()).filter(text -> limit.reachedBy(text) == number);
    }

    /** Lines of all files of all models that have the key, at most some. */
    private static List<String> said(VendorPack pack, Limit limit) {
        var key = limit.counter().key();
        return pack.models().stream().flatMap(model -> files(pack, model).stream()).filter(file -> key.matcher(file).find()).limit(3)
            .flatMap(file -> key.matcher(file).results().map(match -> file.substring(file.lastIndexOf('\n', match.start()) + 1, (file + "\n").indexOf('\n', match.end()) + 1)).limit(3)).toList();
    }

    private static List<String> files(VendorPack pack, PhoneModel model) {
        return FILES.computeIfAbsent(model, it -> rendered(pack, it));
    }

    private static List<String> rendered(VendorPack pack, PhoneModel model) {
        var sheet = SampleDevice.full(pack, model).sheet();
        var files = new ArrayList<String>();
        rules(pack).filter(rule -> model.identities().stream().anyMatch(rule::names)).forEach(rule -> files.add(rule.text(Renderer.render(pack, rule, sheet))));
        return files;
    }

    private static Stream<FileRule> rules(VendorPack pack) {
        return pack.files().stream().filter(rule -> rule.scope() == Scope.DEVICE && !rule.absent());
    }

    private static Set<String> templates(VendorPack pack) {
        return rules(pack).map(FileRule::template).collect(Collectors.toCollection(TreeSet::new));
    }
}
