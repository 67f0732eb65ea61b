package org.linecard.device.restraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.linecard.networks.Address;
import org.linecard.vendors.Identity;
import org.linecard.vendors.IdentityKind;

/** The numbers that are promised, with a clock that stands unless it is moved. */
class RestraintTest {

    private static final long SECOND = 1_000_000_000;
    private static final Address SITE = address("192.0.2.1");
    private static final Address SCANNER = address("203.0.113.1");

    private final AtomicLong clock = new AtomicLong();
    private final Restraint restraint = new Restraint(clock::get);

    @Test
    void aSiteOf500MayStartTogetherAndAgainAndAgain() {
        for (int start = 0; start < 10; start++) {
            for (var file : new String[] {".boot", ".cfg", "-contacts.xml", "-book.xml"})
                for (int phone = 0; phone < 500; phone++) assertEquals(0, restraint.challenge(SITE, phone + file + start), "start " + start + ", phone " + phone);
            for (var file : new String[] {".boot", ".cfg", "-contacts.xml", "-book.xml"})
                for (int phone = 0; phone < 500; phone++) restraint.proved(SITE, phone + file + start);
        }
    }

    @Test
    void aScanGets2000EmptyAnswersAndThenOneASecond() {
        int answered = 0;
        for (int mac = 0; mac < 100_000; mac++) {
            clock.addAndGet(SECOND / 100);
            if (restraint.challenge(SCANNER, "805ec0" + mac + ".cfg") != Restraint.TOO_LONG) answered++;
        }
        assertTrue(answered >= 2_000 && answered <= 2_000 + 1_000 + 8, answered + " answers in 1000 seconds");
        assertEquals(0, restraint.challenge(SITE, "805ec0000001.cfg"));
    }

    @Test
    void oneDeviceOfOnesOwnOpensNoMoreRefusals() {
        for (int i = 0; i < 2_000; i++) {
            assertEquals(0, restraint.refuse(SCANNER, Optional.empty()));
            restraint.proved(SCANNER, "own.cfg");
        }
        assertTrue(restraint.refuse(SCANNER, Optional.empty()) > 0);
    }

    @Test
    void whoProvedItselfFromHereIsChallengedAtOnceWhateverTheNeighboursDo() {
        restraint.proved(SITE, "805ec0000001.cfg");
        for (int i = 0; i < 3_000; i++) restraint.refuse(SITE, Optional.empty());
        assertEquals(0, restraint.challenge(SITE, "805ec0000001.cfg"));
        assertEquals(Restraint.TOO_LONG, restraint.challenge(SITE, "805ec0000002.cfg"));
        for (int i = 0; i < 3_000; i++) restraint.refuse(SCANNER, Optional.empty());
        assertEquals(Restraint.TOO_LONG, restraint.challenge(SCANNER, "805ec0000001.cfg"));
    }

    @Test
    void manySendersTogetherGuessNoFasterInOneBlock() {
        int answered = 0;
        for (int i = 0; i < 50_000; i++) if (restraint.refuse(address("10.0." + i / 250 + "." + i % 250), mac("805ec0" + Integer.toHexString(0x100000 + i))) != Restraint.TOO_LONG) answered++;
        assertEquals(1_008, answered);
        assertEquals(0, restraint.refuse(SITE, mac("0004f2000001")));
        assertEquals(0, restraint.challenge(SITE, "805ec0000001.cfg"));
    }

    @Test
    void aSenderOfIpv6IsItsLine() {
        var random = new Random(64);
        for (int i = 0; i < 2_000; i++) assertEquals(0, restraint.challenge(new Address(0x20010db8_00000001L, random.nextLong()), "a" + i));
        assertTrue(restraint.challenge(new Address(0x20010db8_00000001L, 7), "b") > 0);
        assertEquals(0, restraint.challenge(new Address(0x20010db8_00000002L, 7), "b"));
    }

    @Test
    void eachKindOfIdentityHasABlock() {
        restraint.refuse(SITE, Optional.of(new Identity(IdentityKind.IMEI, "356938035643809")));
        restraint.refuse(SITE, Optional.of(new Identity(IdentityKind.UUID, "00000000-0000-1000-8000-0004f2000001")));
        assertEquals(0, restraint.refuse(SITE, Optional.empty()));
    }

    @Test
    void pathsThatWereProvenAreMostlyRemembered() {
        var paths = new ProvenPaths();
        for (int i = 0; i < 100_000; i++) paths.add(SITE, Integer.toHexString(i) + ".cfg");
        int kept = 0;
        for (int i = 0; i < 100_000; i++) if (paths.has(SITE, Integer.toHexString(i) + ".cfg")) kept++;
        assertTrue(kept > 97_000, kept + " of 100000");
        for (int i = 0; i < 100_000; i++) assertTrue(!paths.has(SCANNER, Integer.toHexString(i) + ".cfg"));
    }

    @Test
    void aRefusalIsDueAtTheNextMultipleAfterItIsKnown() {
        var quantum = HeldAnswers.QUANTUM.toNanos();
        assertEquals(quantum, HeldAnswers.due(1, 0));
        assertEquals(quantum, HeldAnswers.due(quantum - 1, Restraint.TOO_LONG));
        assertEquals(2 * quantum, HeldAnswers.due(quantum, 0));
        assertEquals(SECOND + quantum, HeldAnswers.due(quantum, SECOND));
    }

    private static Optional<Identity> mac(String value) {
        return Optional.of(new Identity(IdentityKind.MAC, value));
    }

    private static Address address(String text) {
        return Address.parse(text).orElseThrow();
    }
}
