package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linecard.device.DigestAlgorithm.MD5;
import static org.linecard.device.DigestAlgorithm.SHA_256;

import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoncesTest {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final TestClock clock = new TestClock();
    private final Nonces nonces = new Nonces(clock, LIFE, 3);

    @Test
    void aNonceIsGoodForItsAlgorithmOnly() {
        var nonce = nonces.issue(MD5);
        assertTrue(nonces.isFresh(nonce, MD5));
        assertFalse(nonces.isFresh(nonce, SHA_256));
    }

    @Test
    void aNonceExpires() {
        var nonce = nonces.issue(MD5);
        clock.pass(LIFE.minusMillis(1));
        assertTrue(nonces.isFresh(nonce, MD5));
        clock.pass(Duration.ofMillis(1));
        assertFalse(nonces.isFresh(nonce, MD5));
        assertFalse(nonces.spend(nonce, MD5, 1));
    }

    @Test
    void noTwoAreAlikeEvenWhenTheClockStands() {
        var issued = new HashSet<String>();
        for (int i = 0; i < 1000; i++) assertTrue(issued.add(nonces.issue(SHA_256)));
    }

    @Test
    void everyChangedBitSpoilsIt() {
        var bytes = Base64.getDecoder().decode(nonces.issue(MD5));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(nonces.isFresh(Base64.getEncoder().encodeToString(bytes), MD5), "bit " + bit);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "................................", "=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ"})
    void whatWeDidNotIssueIsNotFresh(String nonce) {
        assertFalse(nonces.isFresh(nonce, MD5));
        assertFalse(nonces.spend(nonce, MD5, 1));
    }

    @Test
    void anotherServersNonceIsNotFresh() {
        assertFalse(nonces.isFresh(new Nonces(clock, LIFE, 3).issue(MD5), MD5));
    }

    @Test
    void aCountIsSpentOnce() {
        var nonce = nonces.issue(MD5);
        assertTrue(nonces.spend(nonce, MD5, 1));
        assertFalse(nonces.spend(nonce, MD5, 1));
        assertTrue(nonces.spend(nonce, MD5, 3));
        assertTrue(nonces.spend(nonce, MD5, 2));
        assertFalse(nonces.spend(nonce, MD5, 2));
    }

    @Test
    void whenTooManyAreRememberedTheOldestGoStaleInsteadOfBecomingFreeAgain() {
        var issued = IntStream.range(0, 5).mapToObj(i -> nonces.issue(MD5)).toList();
        for (var nonce : issued) assertTrue(nonces.spend(nonce, MD5, 1));
        assertFalse(nonces.isFresh(issued.get(0), MD5));
        assertFalse(nonces.isFresh(issued.get(1), MD5));
        for (var nonce : issued) assertFalse(nonces.spend(nonce, MD5, 1));
        assertTrue(nonces.spend(issued.get(2), MD5, 2));
        assertTrue(nonces.isFresh(nonces.issue(MD5), MD5));
    }

    @Test
    void anExpiredOneIsForgottenWithoutHarmToOthers() {
        for (int i = 0; i < 3; i++) nonces.spend(nonces.issue(MD5), MD5, 1);
        clock.pass(LIFE);
        var later = nonces.issue(MD5);
        for (int i = 0; i < 2; i++) nonces.spend(nonces.issue(MD5), MD5, 1);
        assertTrue(nonces.spend(later, MD5, 1));
    }

    @Test
    void aClockThatIsSetBackDoesNotBringADoubleOut() {
        var before = nonces.issue(MD5);
        clock.pass(Duration.ofHours(-1));
        assertNotEquals(before, nonces.issue(MD5));
    }

    @Test
    void ofManyAtOnceOneSpendsTheCount() {
        var shared = new Nonces(clock, LIFE, 1000);
        var nonce = shared.issue(SHA_256);
        var won = new AtomicInteger();
        IntStream.range(0, 64).parallel().forEach(i -> {
            if (shared.spend(nonce, SHA_256, 7)) won.incrementAndGet();
        });
        assertEquals(1, won.get());
    }
}
