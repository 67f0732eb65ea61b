package org.linecard.device.restraint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.linecard.networks.Address;
import org.linecard.vendors.Identity;

/**
 * Says how long an answer that gives nothing has to wait. A sender (an address; of IPv6 its /64) has 2 000 of them at once and one more each second: 500 phones
 * behind one address may each be challenged for four files before the first of them proves itself, and each that does gives its token back, so that they
 * may all start again and again. Whoever tries addresses of phones gets 2 000 empty answers, then one a second, 86 400 a day of the 16.7 million of one vendor's
 * block. Refusals of what was brought count for the block, too (1 000, one each second), whoever asks, so that many senders get no further together; a
 * challenge does not, since all phones of a vendor may start within a minute. At most eight answers wait for one bucket.
 *
 * <p>Nothing here is asked about a request that proves itself. So that a phone whose challenge has to wait is not kept from that by a neighbour, challenges for
 * what was proven from the same address before are free.
 */
@ApplicationScoped
public class Restraint {

    /** Instead of a wait: too many are waiting already. */
    public static final long TOO_LONG = Buckets.TOO_LONG;

    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Buckets<Address> senders = new Buckets<>(EACH, 2_000, PATIENCE, 50_000);
    private final Buckets<String> blocks = new Buckets<>(EACH, 1_000, PATIENCE, 10_000);
    private final ProvenPaths proven = new ProvenPaths();
    private final LongSupplier nanos;

    public Restraint() {
        this(System::nanoTime);
    }

    Restraint(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Somebody brought nothing, and is to be asked for credentials.
     *
     * @param path as in {@link #proved}
     * @return nanoseconds to wait, mostly 0; {@link #TOO_LONG}
     */
    public long challenge(Address asker, String path) {
        var site = asker.site();
        return proven.has(site, path) ? 0 : senders.take(site, nanos.getAsLong(), true);
    }

    /**
     * Somebody brought something that does not open.
     *
     * @param claimed who the path says it is
     * @return nanoseconds to wait, mostly 0; {@link #TOO_LONG}
     */
    public long refuse(Address asker, Optional<Identity> claimed) {
        var now = nanos.getAsLong();
        var wait = senders.take(asker.site(), now, false);
        if (wait == TOO_LONG || claimed.isEmpty()) return wait;
        var block = blocks.take(block(claimed.get()), now, false);
        return block == TOO_LONG ? TOO_LONG : Math.max(wait, block);
    }

    /** Somebody got a file, or would have if it were new, by credentials. Brings back what the challenge for it took. */
    public void proved(Address asker, String path) {
        var site = asker.site();
        senders.giveBack(site);
        proven.add(site, path);
    }

    /** The vendor's part of an address of a network card, the type's part of an IMEI; a UUID has none. */
    private static String block(Identity identity) {
        return switch (identity.kind()) {
            case MAC -> identity.value().substring(0, 6);
            case IMEI -> identity.value().substring(0, 8);
            case UUID -> "";
        };
    }
}
