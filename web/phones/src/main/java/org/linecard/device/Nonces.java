package org.linecard.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Issues the nonces of Digest challenges and sees to it that none serves twice. A nonce carries its moment and our signature, so asking for one costs no
 * memory; only those with which a phone proved itself are remembered, until they expire. When too many are remembered the oldest are forgotten and
 * everything as old is stale from then on: the phone is asked once more, nothing can be replayed.
 */
@ApplicationScoped
public class Nonces {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST = 100_000;
    private static final int SIGNATURE = 16;

    private final Clock clock;
    private final long life;
    private final int most;
    private final SecretKeySpec key;
    private final AtomicLong latest = new AtomicLong();
    private final TreeMap<Long, CountsSeen> used = new TreeMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    public Nonces() {
        this(Clock.systemUTC(), LIFE, MOST);
    }

    Nonces(Clock clock, Duration life, int most) {
        this.clock = clock;
        this.life = micros(life.toMillis());
        this.most = most;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** A nonce for one challenge. */
    String issue(DigestAlgorithm algorithm) {
        var moment = latest.updateAndGet(last -> Math.max(last + 1, micros(clock.millis())));
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(Long.BYTES + SIGNATURE).putLong(moment).put(signature(moment, algorithm)).array());
    }

    /** Whether a phone may use it now: ours, for this algorithm, not expired. One from before a restart is as good as expired. */
    boolean isFresh(String nonce, DigestAlgorithm algorithm) {
        var moment = moment(nonce, algorithm);
        return moment.isPresent() && moment.getAsLong() > oldest();
    }

    /** Takes note that a phone proved itself with this nonce and count; false when that has been seen before, or the nonce is not fresh. */
    boolean spend(String nonce, DigestAlgorithm algorithm, long count) {
        var moment = moment(nonce, algorithm);
        if (moment.isEmpty()) return false;
        synchronized (used) {
            used.headMap(oldest(), true).clear();
            if (moment.getAsLong() <= oldest() || !used.computeIfAbsent(moment.getAsLong(), it -> new CountsSeen()).add(count)) return false;
            while (used.size() > most) forgotten.set(used.pollFirstEntry().getKey());
            return true;
        }
    }

    private long oldest() {
        return Math.max(forgotten.get(), micros(clock.millis()) - life);
    }

    private OptionalLong moment(String nonce, DigestAlgorithm algorithm) {
        if (nonce.length() != 32) return OptionalLong.empty();
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(nonce));
            var moment = bytes.getLong();
            var signature = Arrays.copyOfRange(bytes.array(), Long.BYTES, bytes.capacity());
            return MessageDigest.isEqual(signature(moment, algorithm), signature) ? OptionalLong.of(moment) : OptionalLong.empty();
        } catch (IllegalArgumentException notBase64) {
            return OptionalLong.empty();
        }
    }

    private byte[] signature(long moment, DigestAlgorithm algorithm) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(ByteBuffer.allocate(Long.BYTES + 1).putLong(moment).put((byte) algorithm.ordinal()).array()), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long micros(long millis) {
        return millis * 1000;
    }
}
