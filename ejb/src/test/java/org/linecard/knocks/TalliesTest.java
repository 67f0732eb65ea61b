package org.linecard.knocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linecard.vendors.Identity;
import org.linecard.vendors.IdentityKind;

class TalliesTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final String HERE = "192.0.2.7";
    private static final long DEVICE = 7;

    private final Tallies tallies = new Tallies(refusal -> refusal.identity().value().startsWith("805ec0") ? "Yealink" : "");

    @Test
    void theSameRefusalIsOneRow() {
        refused("UNKNOWN", phone(1), HERE, START);
        refused("UNKNOWN", phone(1), HERE, START.plusSeconds(60));
        refused("UNKNOWN", phone(1), HERE, START.plusSeconds(30));
        var row = only(tallies.taken(START.plusSeconds(61)));
        assertEquals(3, row.times());
        assertEquals(START, row.first());
        assertEquals(START.plusSeconds(60), row.last());
    }

    @Test
    void anotherIdentityAddressOrVerdictIsAnotherRow() {
        refused("UNKNOWN", phone(1), HERE, START);
        refused("UNKNOWN", phone(2), HERE, START);
        refused("UNKNOWN", phone(1), "192.0.2.8", START);
        refused("SLOWED", phone(1), HERE, START);
        assertEquals(4, tallies.taken(START).size());
    }

    @Test
    void whatWasTakenIsNotTakenAgain() {
        refused("UNKNOWN", phone(1), HERE, START);
        tallies.taken(START);
        assertEquals(List.of(), tallies.taken(START));
    }

    @Test
    void whatCouldNotBeWrittenIsCountedOn() {
        refused("UNKNOWN", phone(1), HERE, START);
        tallies.returned(tallies.taken(START));
        refused("UNKNOWN", phone(1), HERE, START);
        assertEquals(2, only(tallies.taken(START)).times());
    }

    @Test
    void aChallengeThatIsAnsweredIsNoRefusal() {
        asked(null, DEVICE, HERE, START);
        tallies.brought(new Asker(DEVICE, null, HERE), START.plusMillis(5));
        assertEquals(List.of(), tallies.taken(START.plus(Tallies.SETTLE)));
    }

    @Test
    void theAnswerMayBeToldOfBeforeTheChallenge() {
        tallies.brought(new Asker(DEVICE, null, HERE), START.plusMillis(5));
        asked(null, DEVICE, HERE, START);
        assertEquals(List.of(), tallies.taken(START.plus(Tallies.SETTLE)));
    }

    @Test
    void aProofOfBeforeAnswersNothing() {
        tallies.brought(new Asker(DEVICE, null, HERE), START.minusMillis(5));
        asked(null, DEVICE, HERE, START);
        assertEquals(1, tallies.taken(START.plus(Tallies.SETTLE)).size());
    }

    @Test
    void aChallengeThatIsAnsweredWronglyIsTheRefusalOfTheAnswer() {
        asked(null, DEVICE, HERE, START);
        tallies.refused(new Refusal(null, DEVICE, "acme/", HERE, null, "y.cfg", "WRONG", 1, START, START), null);
        assertEquals("WRONG", only(tallies.taken(START.plus(Tallies.SETTLE))).latest().verdict());
    }

    @Test
    void aChallengeThatNobodyAnswersIsARefusalAfterAWhile() {
        asked(null, DEVICE, HERE, START);
        asked(null, DEVICE, HERE, START.plusSeconds(5));
        assertEquals(List.of(), tallies.taken(START.plus(Tallies.SETTLE).minusMillis(1)));
        var row = only(tallies.taken(START.plus(Tallies.SETTLE)));
        assertEquals("CHALLENGED", row.latest().verdict());
        assertEquals(2, row.times());
    }

    @Test
    void anIdentityThatNobodyHasIsRefusedAtOnce() {
        asked(phone(1), null, HERE, START);
        assertEquals(1, tallies.taken(START).size());
    }

    @Test
    void aProofFromElsewhereAnswersNothing() {
        asked(null, DEVICE, HERE, START);
        tallies.brought(new Asker(DEVICE, null, "198.51.100.1"), START.plusMillis(5));
        assertEquals(1, tallies.taken(START.plus(Tallies.SETTLE)).size());
    }

    @Test
    void aFewUnknownPhonesBehindOneAddressAreAFewRows() {
        for (int i = 0; i < Tallies.FEW; i++) refused("UNKNOWN", phone(i), HERE, START);
        assertEquals(Tallies.FEW, tallies.taken(START).size());
    }

    @Test
    void aScanIsOneRow() {
        for (int i = 0; i < 100_000; i++) refused("UNKNOWN", phone(i), HERE, START.plusMillis(i));
        var row = only(tallies.taken(START.plusSeconds(100)));
        assertTrue(row.isCrowd());
        assertEquals("Yealink", row.vendor());
        assertEquals(100_000, row.times());
        assertEquals(100_000, row.identities(), 1_000);
        assertEquals(List.of("805ec0000000", "805ec0000001", "805ec0000002", "805ec0000003"), row.examples());
        assertEquals(0, tallies.lost());
    }

    @Test
    void aScanWithoutCredentialsIsOneRowToo() {
        for (int i = 0; i < 50_000; i++) asked(phone(i), null, HERE, START.plusMillis(i));
        var row = only(tallies.taken(START.plusSeconds(60)));
        assertEquals(50_000, row.times());
        assertEquals(50_000, row.identities(), 500);
        assertEquals(0, tallies.lost());
    }

    @Test
    void aScanGoesOnAcrossWritings() {
        for (int i = 0; i < 1_000; i++) refused(i % 2 == 0 ? "UNKNOWN" : "SLOWED", phone(i), HERE, START);
        tallies.taken(START);
        for (int i = 1_000; i < 2_000; i++) refused("UNKNOWN", phone(i), HERE, START);
        var row = only(tallies.taken(START));
        assertEquals(1_000, row.times());
        assertEquals(2_000, row.identities(), 20);
    }

    @Test
    void aScanOverAllVendorsIsARowForEachThatIsKnownAndOneForTheRest() {
        var random = new Random(1);
        for (int i = 0; i < 5_000; i++) refused("UNKNOWN", i % 3 == 0 ? phone(i) : mac(String.format("%012x", random.nextLong() & 0xffffffffffffL)), HERE, START);
        assertEquals(List.of("", "Yealink"), tallies.taken(START).stream().map(Tally::vendor).sorted().toList());
    }

    @Test
    void aScanThroughABlockOfIPv6IsOneRow() {
        for (int i = 1; i <= 1_000; i++) refused("UNKNOWN", phone(i), "2001:db8:1:2:" + Integer.toHexString(i) + "::1", START);
        assertEquals("2001:db8:1:2::/64", only(tallies.taken(START)).place());
    }

    @Test
    void knownDevicesAreNoCrowd() {
        for (int i = 0; i < 500; i++) tallies.refused(new Refusal(null, (long) i, "acme/widgets/", HERE, null, "y.cfg", "WRONG", 1, START, START), null);
        assertEquals(500, tallies.taken(START).size());
    }

    @Test
    void whatTricklesInIsNoCrowd() {
        for (int i = 0; i < 100; i++) refused("UNKNOWN", phone(i), HERE, START.plus(Duration.ofMinutes(10L * i)));
        assertTrue(tallies.taken(START).stream().noneMatch(Tally::isCrowd));
    }

    @Test
    void afterAnHourOfSilenceTheCrowdIsGone() {
        for (int i = 0; i < 100; i++) refused("UNKNOWN", phone(i), HERE, START);
        tallies.taken(START);
        refused("UNKNOWN", phone(1), HERE, START.plus(Tallies.WINDOW));
        assertTrue(only(tallies.taken(START)).isCrowd());
        refused("UNKNOWN", phone(1), HERE, START.plus(Tallies.WINDOW.multipliedBy(2)).plusMillis(1));
        assertFalse(only(tallies.taken(START)).isCrowd());
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 50_000; i++) refused("UNKNOWN", phone(i), "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255), START);
        assertEquals(Tallies.MOST_ROWS, tallies.taken(START).size());
        assertEquals(50_000 - Tallies.MOST_ROWS, tallies.lost());
        for (int i = 0; i < 50_000; i++) asked(null, (long) i, HERE, START);
        assertEquals(Tallies.MOST_ROWS, tallies.taken(START.plus(Tallies.SETTLE)).size());
        assertEquals(Tallies.MOST_ASKING - Tallies.MOST_ROWS, tallies.lost());
        for (int i = 0; i < 400; i++) for (int j = 0; j < 30; j++) refused("UNKNOWN", phone(j), "10.0." + (i >> 8) + "." + (i & 255), START);
        assertEquals(400, tallies.taken(START).stream().filter(Tally::isCrowd).count());
    }

    private void refused(String verdict, Identity identity, String address, Instant at) {
        tallies.refused(new Refusal(identity, null, "", address, null, identity.value() + ".cfg", verdict, 1, at, at), identity);
    }

    private void asked(Identity identity, Long device, String address, Instant at) {
        tallies.asked(new Refusal(identity, device, "", address, null, "y.cfg", "CHALLENGED", 1, at, at), identity);
    }

    private static Identity phone(int i) {
        return mac(String.format("805ec0%06x", i));
    }

    private static Identity mac(String value) {
        return new Identity(IdentityKind.MAC, value);
    }

    private static Tally only(List<Tally> tallies) {
        assertEquals(1, tallies.size(), () -> tallies.stream().limit(5).map(Tally::key).toList().toString());
        return tallies.get(0);
    }
}
