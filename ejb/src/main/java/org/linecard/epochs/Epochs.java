package org.linecard.epochs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linecard.tenancy.TenantPaths;

/**
 * A number for each device and each tenant, raised whenever a commit changes what it says. They share {@value #STRIPES} places, so they need no room for each device,
 * are never forgotten, and two of one place cost no more than making a file once too often.
 */
@ApplicationScoped
public class Epochs {

    private static final int STRIPES = 1 << 16;
    /** Raised with every other: whether anything at all has changed. */
    private static final int ANY = -1;
    private static final long NEVER = -1;

    private final AtomicReference<ConcurrentMap<Integer, Long>> numbers = new AtomicReference<>(new ConcurrentHashMap<>());

    /** Where the numbers are kept from now on: a cache that other servers see, where there are others. */
    void keepIn(ConcurrentMap<Integer, Long> cache) {
        numbers.set(cache);
    }

    /** What a device of this tenant depends on now. To be asked before anything is read. */
    public Stamp stamp(String ownerPath, long device) {
        var tenants = TenantPaths.downTo(ownerPath);
        var stripes = new int[tenants.size() + 1];
        for (int i = 0; i < tenants.size(); i++) stripes[i] = stripe(tenants.get(i));
        stripes[tenants.size()] = stripe(device);
        return new Stamp(stripes, sum(stripes));
    }

    /** What a tenant's devices have in common. To be asked before anything is read. */
    public Stamp stamp(String ownerPath) {
        var tenants = TenantPaths.downTo(ownerPath);
        var stripes = tenants.stream().mapToInt(Epochs::stripe).toArray();
        return new Stamp(stripes, sum(stripes));
    }

    /** Whether nothing of it has changed since. */
    public boolean isNow(Stamp stamp) {
        return sum(stamp.stripes()) == stamp.sum();
    }

    /** For what tells only when it is read what it depends on. When anything changed meanwhile its stamp is one that is never now. */
    public <T> Kept<T> stamped(Supplier<T> read, Function<T, Stamp> stamp) {
        var before = number(ANY);
        var value = read.get();
        var made = stamp.apply(value);
        return new Kept<>(number(ANY) == before ? made : new Stamp(made.stripes(), NEVER), value);
    }

    /** A device changed. To be called after the commit, before anybody is told that it succeeded. */
    public void raise(long device) {
        raise(stripe(device));
    }

    /** A tenant, or what it says for all below it, changed; empty for everybody. */
    public void raise(String ownerPath) {
        raise(stripe(ownerPath));
    }

    private void raise(int stripe) {
        rise(stripe);
        rise(ANY);
    }

    private synchronized void rise(int stripe) {
        numbers.get().put(stripe, number(stripe) + 1);
    }

    private long sum(int[] stripes) {
        long sum = 0;
        for (var stripe : stripes) sum += number(stripe);
        return sum;
    }

    private long number(int stripe) {
        var number = numbers.get().get(stripe);
        return number == null ? 0 : number;
    }

    private static int stripe(String path) {
        return Math.floorMod(path.hashCode() * 31, STRIPES);
    }

    private static int stripe(long device) {
        return Math.floorMod(Long.hashCode(device * 0x9E3779B97F4A7C15L), STRIPES);
    }
}
