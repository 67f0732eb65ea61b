package org.linecard.upgrades;

import java.util.List;
import java.util.Optional;
import org.linecard.firmware.Image;
import org.linecard.firmware.Version;

/**
 * Where a device stands on its way to the firmware that it is to run: a pure function of what it runs, what is wanted, the model's ladder and the images.
 *
 * @param running what it runs; null when it never said
 * @param wanted  null when nobody wants anything
 * @param next    version that it is to load now; null for none
 * @param path    of the image of that version, below {@code /p/}; null for none
 */
public record Course(State state, String running, Wanted wanted, String next, String path) {

    public enum State {
        /** Nobody wants anything. */
        FREE,
        /** Somebody wants it left alone. */
        KEPT,
        /** It never said what it runs, so nobody knows which step is its next. */
        UNKNOWN,
        /** It runs what it is to run. */
        THERE,
        /** It is to load something. */
        BEHIND,
        /** It is to load something whose image is missing. */
        STUCK,
        /** It runs something newer, and nobody wants it to go back. */
        NEWER
    }

    /**
     * @param running what the device said; null or empty when it did not
     * @param wanted  in the order of {@link Wanted.Origin}: the last one counts
     * @param steps   of its model
     * @param images  those that fit its model, and whose files are there
     */
    public static Course of(String running, List<Wanted> wanted, List<Step> steps, List<Image> images) {
        var runs = Version.parse(running);
        var said = runs.map(Version::toString).orElse(null);
        if (wanted.isEmpty()) return new Course(State.FREE, said, null, null, null);
        var last = wanted.get(wanted.size() - 1);
        if (last.isKeep()) return new Course(State.KEPT, said, last, null, null);
        if (runs.isEmpty()) return new Course(State.UNKNOWN, null, last, null, null);
        var target = Version.of(last.release());
        if (runs.get().equals(target)) return new Course(State.THERE, said, last, null, null);
        if (target.isOlderThan(runs.get()) && !last.downgrade()) return new Course(State.NEWER, said, last, null, null);
        var next = next(runs.get(), target, steps);
        return images.stream().filter(image -> image.release().equals(next)).findFirst()
            .map(image -> new Course(State.BEHIND, said, last, image.getRelease(), image.path()))
            .orElseGet(() -> new Course(State.STUCK, said, last, next.toString(), null));
    }

    /** The rung for this version, or the target where no rung lies between the two. Downwards there is no ladder. */
    private static Version next(Version running, Version target, List<Step> steps) {
        return steps.stream().filter(step -> step.covers(running)).map(Step::release).filter(release -> release.isOlderThan(target)).findFirst().orElse(target);
    }

    /** Where the device is to load it; empty for nothing to load. */
    public Optional<String> url(String base) {
        return Optional.ofNullable(path).map(p -> base + "/" + p);
    }

    /** Whether it does not run what it is to run, as far as anybody knows. */
    public boolean isBehind() {
        return state == State.BEHIND || state == State.STUCK;
    }

    public State getState() { return state; }
    public String getRunning() { return running; }
    public Wanted getWanted() { return wanted; }
    public String getNext() { return next; }
}
