package org.linecard.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    /** From the oldest to the newest: every pair of it is tried, both ways. */
    private static final List<String> IN_ORDER = List.of(
        "0.0.10", "1.0.1.27", "1.0.7.97", "1.0.17.5", "1.0.17.11", "01.133", "2.0.4.2", "2.4.9", "2.12.1", "2.12.16.17", "2.12.16.17a", "3.2.0.1011", "3.2.1.0078",
        "5.9.2.3446", "5.9.2.10000", "5.9.10.1", "05.20.0001", "6.1.5(a)", "6.1.5(b)", "6.4.0.140", "6.4.0.1400", "7.4.7", "7.4.9", "7.4.9a", "7.4.9c", "7.4.9.1", "7.4.10",
        "8.4.18", "10.1.33.33", "10.1.119.0", "11.0.1", "11-1-0MPP0401-026", "11-1-0MPP0401-101", "11-1-0MPP0501-001", "11-2-0", "12-0-1SR1-1", "12-0-1SR2-1",
        "42.258.00.000.000", "42.259", "66.86.0.15", "66.86.0.16", "66.86.0.150", "66.86.0.160", "66.86.1.0.beta", "66.86.1", "83.V2.9.4", "83.V2.11.0+build.a546b91", "83.V2.11.1",
        "83.V2.100.0", "108.86.0.75", "108.86.0.90", "124.86.0.5", "99999999999999999999.1", "99999999999999999999.2", "100000000000000000000.0");

    @Test
    void everyPairIsInOrder() {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            for (int j = 0; j < IN_ORDER.size(); j++) {
                var one = Version.of(IN_ORDER.get(i));
                var other = Version.of(IN_ORDER.get(j));
                assertEquals(Integer.signum(Integer.compare(i, j)), Integer.signum(one.compareTo(other)), one + " against " + other);
                assertEquals(i == j, one.equals(other), one + " against " + other);
                assertEquals(i < j, one.isOlderThan(other), one + " against " + other);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"66.86.0.15, 66.86.0.015", "1.0, 1", "42.258, 42.258.00.000.000", "83.V2.11.0+build.a546b91, 83.V2.11.0+build.ffff", "83.V2.11.0, 83.2.11", "6.1.5(a), 6.1.5a", "11-1-0MPP0401-026, 11.1.0mpp401.26",
        "V5.20.1, 05.20.0001", "0, 0.0.0"})
    void theSameVersionIsWrittenInMoreThanOneWay(String one, String other) {
        assertEquals(0, Version.of(one).compareTo(Version.of(other)));
        assertEquals(Version.of(one), Version.of(other));
        assertEquals(Version.of(one).hashCode(), Version.of(other).hashCode());
        assertFalse(Version.of(one).isOlderThan(Version.of(other)));
    }

    @ParameterizedTest
    @CsvSource({"2.0-alpha, 2.0-beta", "2.0-beta, 2.0-beta2", "2.0-beta2, 2.0-rc1", "2.0-rc1, 2.0", "1.9, 2.0-alpha"})
    void whatComesBeforeAReleaseIsOlderThanIt(String older, String newer) {
        assertTrue(Version.of(older).isOlderThan(Version.of(newer)));
    }

    /** Sorting fails or loses elements when an order contradicts itself. */
    @Test
    void theOrderIsTotal() {
        var random = new Random(3);
        var signs = List.of("0", "1", "2", "10", "010", "a", "b", "beta", "rc", "c", ".", "-", ".", "v", "+");
        var versions = new ArrayList<Version>();
        while (versions.size() < 400) {
            var text = new StringBuilder();
            for (int n = random.nextInt(7); n >= 0; n--) text.append(signs.get(random.nextInt(signs.size())));
            Version.parse(text.toString()).ifPresent(versions::add);
        }
        for (var a : versions) for (var b : versions) {
            assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)), a + " " + b);
            assertEquals(a.compareTo(b) == 0, a.equals(b), a + " " + b);
        }
        Collections.sort(versions);
        for (int i = 0; i < versions.size(); i++) for (int j = i; j < versions.size(); j++) assertTrue(versions.get(i).compareTo(versions.get(j)) <= 0, versions.get(i) + " " + versions.get(j));
    }

    @Test
    void itIsShownAsItWasWritten() {
        assertEquals("05.20.0001", Version.of(" 05.20.0001 ").toString());
        assertNotEquals(Version.of("1"), "1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "latest", "../1", "1/2", "1;2", "1\n2", "<1>", ".1", "1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8.9.0.1.2"})
    void whatNoVersionLooksLikeIsNone(String text) {
        assertTrue(Version.parse(text).isEmpty());
    }
}
