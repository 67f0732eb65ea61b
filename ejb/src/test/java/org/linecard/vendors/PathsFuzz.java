package org.linecard.vendors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A path means nothing that climbs; whom it names stands in it, and the name of that phone's file means the same phone. The first line of an input is the path, the second the agent. */
public final class PathsFuzz {

    private static final VendorPacks PACKS = new VendorPacks(PackReader.read(Path.of("../vendor-packs")));
    private static final Pattern CLIMBS = Pattern.compile("(?:^|/)\\.{0,2}(?:/|$)|[\\p{Cntrl}\\\\]");
    private static final Pattern MAC = Pattern.compile("(?:[0-9a-f]{12})?");

    private PathsFuzz() { }

    /** Jazzer calls this before it counts time: reading the packs takes longer than any path may. */
    public static void fuzzerInitialize() {
        PACKS.packs();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        var path = end < 0 ? text : text.substring(0, end);
        var agent = end < 0 ? null : text.substring(end + 1);
        var matches = PACKS.match(path);
        assertEquals(matches, PACKS.match(path));
        if (CLIMBS.matcher(path).find()) assertEquals(List.of(), matches);
        matches.forEach(match -> named(path, match));
        assertFalse(PACKS.challenges(path).isEmpty());
        var guess = PACKS.identify(path, agent);
        assertEquals(guess, PACKS.identify(path, agent));
        guess.flatMap(Identification::identity).ifPresent(PathsFuzz::canonical);
        if (agent != null) PACKS.packs().forEach(pack -> pack.agent(agent).ifPresent(it -> assertTrue(MAC.matcher(it.mac()).matches() && agent.contains(it.name()) && agent.contains(it.firmware()), agent)));
    }

    private static void canonical(Identity identity) {
        assertEquals(Optional.of(identity), Identity.of(identity.kind(), identity.value()));
    }

    private static void named(String path, Match match) {
        match.model().ifPresent(model -> assertTrue(match.pack().models().contains(model)));
        match.identity().ifPresent(identity -> {
            canonical(identity);
            var plain = path.toLowerCase(Locale.ROOT);
            assertTrue(plain.contains(identity.value()) || plain.replaceAll("[:.-]", "").contains(identity.value()), path);
            if (match.rule().absent()) return;
            match.pack().models().stream().skip(path.length() % match.pack().models().size()).limit(3).forEach(model -> again(match, identity, model));
        });
    }

    private static void again(Match match, Identity identity, PhoneModel model) {
        var name = match.rule().nameFor(identity, model);
        if (name.isEmpty()) return;
        var found = match.pack().match(name);
        assertTrue(found.filter(it -> it.identity().equals(Optional.of(identity)) && it.rule().template().equals(match.rule().template())).isPresent(), () -> name + " of " + model);
    }
}
