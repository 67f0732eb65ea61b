package org.linecard;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The map in package-info of {@code org.linecard}, read as the rule that it states: a package may use what its arrows lead to, near or far.
 * "features" are all packages that no feature arrow leads to, "nothing" is nothing.
 */
final class Arrows {

    private static final Pattern MAP = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL);

    private final Set<String> packages;
    private final Map<String, Set<String>> direct = new TreeMap<>();

    private Arrows(Set<String> packages) {
        this.packages = packages;
    }

    /** @param packages names of all packages there are */
    static Arrows of(Set<String> packages) {
        var map = MAP.matcher(Sources.read(Path.of("src/main/java/org/linecard/package-info.java")));
        if (!map.find()) throw new IllegalStateException("package-info of org.linecard has no map between <pre> and </pre>");
        var chains = Arrays.stream(map.group(1).replaceAll("(?m)^ \\*", "").strip().split("\\n|\\s{3,}")).filter(c -> c.contains("─→")).map(Arrows::chain).toList();
        var arrows = new Arrows(packages);
        chains.stream().filter(chain -> !isOfFeatures(chain[0])).forEach(arrows::add);
        chains.stream().filter(chain -> isOfFeatures(chain[0])).forEach(chain -> arrows.add(Arrays.copyOfRange(chain, 1, chain.length)));
        var foundation = new TreeSet<String>();
        chains.stream().filter(chain -> isOfFeatures(chain[0])).flatMap(chain -> chain[1].stream()).forEach(p -> { foundation.add(p); foundation.addAll(arrows.from(p)); });
        var features = packages.stream().filter(p -> !foundation.contains(p)).collect(Collectors.toSet());
        chains.stream().filter(chain -> isOfFeatures(chain[0])).forEach(chain -> arrows.add(features, chain[1]));
        chains.stream().filter(chain -> isOfFeatures(chain[chain.length - 1])).forEach(chain -> arrows.add(chain[0], features));
        return arrows;
    }

    private static boolean isOfFeatures(Set<String> member) {
        return member.contains("features") || member.contains("every feature");
    }

    @SuppressWarnings("unchecked")
    private static Set<String>[] chain(String text) {
        return Arrays.stream(text.split("─→")).map(m -> Arrays.stream(m.split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new))).toArray(Set[]::new);
    }

    private void add(Set<String>[] chain) {
        for (int i = 1; i < chain.length; i++) add(chain[i - 1], chain[i]);
    }

    private void add(Set<String> from, Set<String> to) {
        from.stream().filter(packages::contains).forEach(f -> to.stream().filter(packages::contains).filter(t -> !t.equals(f)).forEach(t -> direct.computeIfAbsent(f, k -> new TreeSet<>()).add(t)));
    }

    /** All that {@code name} may use. */
    Set<String> from(String name) {
        var reached = new HashSet<String>();
        var next = new TreeSet<>(direct.getOrDefault(name, Set.of()));
        while (!next.isEmpty()) {
            var one = next.pollFirst();
            if (reached.add(one)) next.addAll(direct.getOrDefault(one, Set.of()));
        }
        return reached;
    }

    boolean names(String name) {
        return direct.containsKey(name) || direct.values().stream().anyMatch(to -> to.contains(name));
    }
}
