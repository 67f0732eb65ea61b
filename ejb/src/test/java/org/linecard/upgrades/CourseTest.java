package org.linecard.upgrades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linecard.firmware.Image;
import org.linecard.firmware.ImageDetails;
import org.linecard.firmware.Received;
import org.linecard.problems.Invalid;
import org.linecard.tenancy.TenantPaths;
import org.linecard.upgrades.Course.State;
import org.linecard.upgrades.Wanted.Origin;

class CourseTest {

    private static final List<Image> IMAGES = Stream.of("108.80.0.1", "108.84.0.130", "108.85.0.20", "108.86.0.75", "108.86.0.90").map(CourseTest::image).toList();
    private static final List<Step> LADDER = List.of(step(null, "108.84", "108.84.0.130"), step("108.84", "108.85", "108.85.0.20"));

    private static Image image(String release) {
        var details = new ImageDetails("Yealink", List.of("T46U"), release, null, null);
        return new Image(details, new Received("t", release + ".rom", 1, Integer.toHexString(release.hashCode()).repeat(8).substring(0, 8).repeat(8)), "admin", Instant.EPOCH);
    }

    private static Step step(String from, String below, String release) {
        return new Step(new StepDetails("Yealink", "T46U", from, below, release));
    }

    private static Wanted wanted(Origin origin, String release) {
        return new Wanted(release, false, origin);
    }

    private static Course course(String running, String target) {
        return Course.of(running, List.of(wanted(Origin.PLATFORM, target)), LADDER, IMAGES);
    }

    /** What a phone loads that does each time as it is told, until there is nothing more to load. */
    private static List<String> walk(String running, String target) {
        var loaded = new ArrayList<String>();
        for (var next = course(running, target).next(); next != null; next = course(next, target).next()) loaded.add(next);
        return loaded;
    }

    @ParameterizedTest
    @CsvSource({
        "108.79.0.1, 108.86.0.90, 108.84.0.130 108.85.0.20 108.86.0.90",
        "108.84.0.10, 108.86.0.90, 108.85.0.20 108.86.0.90",
        "108.85.0.1, 108.86.0.90, 108.86.0.90",
        "108.86.0.75, 108.86.0.90, 108.86.0.90",
        "108.79.0.1, 108.85.0.20, 108.84.0.130 108.85.0.20",
        "108.79.0.1, 108.84.0.130, 108.84.0.130",
        "108.79.0.1, 108.80.0.1, 108.80.0.1",
    })
    void anOldPhoneIsWalkedUpRungByRung(String running, String target, String loads) {
        assertEquals(Arrays.asList(loads.split(" ")), walk(running, target));
    }

    @Test
    void whoIsThereLoadsNothing() {
        for (var written : List.of("108.86.0.90", "108.086.0.090", "108.86.0.90+build.1")) {
            assertEquals(State.THERE, course(written, "108.86.0.90").state());
            assertTrue(course(written, "108.86.0.90").url("https://phones.example/p").isEmpty());
        }
    }

    @Test
    void nobodyGoesBackUnlessToldTo() {
        var newer = course("108.87.0.1", "108.86.0.90");
        assertEquals(State.NEWER, newer.state());
        assertNull(newer.next());
        assertFalse(newer.isBehind());
        var back = Course.of("108.87.0.1", List.of(new Wanted("108.84.0.130", true, Origin.DEVICE)), LADDER, IMAGES);
        assertEquals(State.BEHIND, back.state());
        assertEquals("108.84.0.130", back.next());
    }

    @Test
    void theAddressIsThatOfTheNextImageAndAlwaysTheSame() {
        var next = course("108.79.0.1", "108.86.0.90");
        var image = IMAGES.get(1);
        assertEquals(Optional.of("https://phones.example/p/firmware/" + image.getKey() + "/108.84.0.130.rom"), next.url("https://phones.example/p"));
        assertEquals(next, course("108.79.0.1", "108.86.0.90"));
    }

    @Test
    void withoutATargetNobodyLoadsAnything() {
        assertEquals(State.FREE, Course.of("108.79.0.1", List.of(), LADDER, IMAGES).state());
        assertEquals(State.KEPT, Course.of("108.79.0.1", List.of(wanted(Origin.PLATFORM, "108.86.0.90"), wanted(Origin.CUSTOMER, Wanted.KEEP)), LADDER, IMAGES).state());
    }

    @Test
    void whoNeverSaidWhatItRunsWaits() {
        for (var nothing : Arrays.asList(null, "", "unknown")) {
            assertEquals(State.UNKNOWN, course(nothing, "108.86.0.90").state());
            assertNull(course(nothing, "108.86.0.90").next());
        }
    }

    @Test
    void aMissingImageStopsTheWalkAndIsTold() {
        var stuck = Course.of("108.79.0.1", List.of(wanted(Origin.PLATFORM, "108.86.0.90")), LADDER, IMAGES.subList(2, 5));
        assertEquals(State.STUCK, stuck.state());
        assertEquals("108.84.0.130", stuck.next());
        assertTrue(stuck.url("https://phones.example/p").isEmpty());
        assertTrue(stuck.isBehind());
    }

    @Test
    void theLastWordWins() {
        var all = List.of(wanted(Origin.PLATFORM, "108.80.0.1"), wanted(Origin.RESELLER, "108.84.0.130"), wanted(Origin.CUSTOMER, "108.85.0.20"), wanted(Origin.DEVICE, "108.86.0.90"));
        for (int n = 1; n <= all.size(); n++) assertEquals(all.get(n - 1), Course.of("108.1", all.subList(0, n), List.of(), IMAGES).wanted());
        var free = List.of(wanted(Origin.CUSTOMER, Wanted.KEEP), wanted(Origin.DEVICE, "108.86.0.90"));
        assertEquals("108.86.0.90", Course.of("108.86.0.75", free, List.of(), IMAGES).next());
    }

    @Test
    void whoseWordCountsLeadsFromThePlatformDown() {
        assertEquals(List.of("", "acme/", "acme/widgets/"), TenantPaths.downTo("acme/widgets/"));
        assertEquals(List.of("", "acme/"), TenantPaths.downTo("acme/"));
    }

    @ParameterizedTest
    @CsvSource({"108.84, 108.83, 108.85, below, step.empty", "108.84, 108.84, 108.85, below, step.empty", "108.84, 108.85, 108.84.9, release, step.short", ", 108.85, 108.84, release, step.short", "latest, 108.85, 108.85, from, release.form"})
    void aRungThatLeadsNowhereIsRefused(String from, String below, String release, String field, String key) {
        var problem = assertThrows(Invalid.class, () -> step(from, below, release)).problems().get(0);
        assertEquals(field + " " + key, problem.field() + " " + problem.key());
    }

    @ParameterizedTest
    @CsvSource({", 108.84, , 108.82, true", ", 108.84, 108.83, 108.90, true", ", 108.84, 108.84, 108.90, false", "108.84, 108.85, 108.80, 108.84, false", "108.84, 108.85, , 108.84.0.1, true"})
    void rungsOverlapWhenAVersionLiesInBoth(String from, String below, String otherFrom, String otherBelow, boolean overlap) {
        assertEquals(overlap, step(from, below, "109").overlaps(new StepDetails("Yealink", "T46U", otherFrom, otherBelow, "109")));
    }
}
