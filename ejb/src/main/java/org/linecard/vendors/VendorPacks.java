package org.linecard.vendors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linecard.problems.Invalid;
import org.linecard.problems.Nearest;
import org.linecard.vars.Setting;
import org.linecard.vars.Vars;

/** All packs of the server. Each pack is immutable; reading them again replaces all of them at once. Injectable; see {@link PackLoading}. */
public class VendorPacks {

    private static final Logger LOG = Logger.getLogger(VendorPacks.class.getName());

    private volatile PackReader.Result read;

    /** For CDI's proxies. */
    protected VendorPacks() {
        this(List.of(), List.of());
    }

    public VendorPacks(List<VendorPack> packs, List<PackError> mistakes) {
        this(new PackReader.Result(List.copyOf(packs), List.copyOf(mistakes)));
    }

    public VendorPacks(PackReader.Result read) {
        this.read = read;
    }

    /**
     * Takes what was read anew. A pack that served until now and has a mistake in the new reading goes on serving as it was, so that a slip of its author
     * cuts no phone off.
     */
    public synchronized void replace(PackReader.Result anew) {
        var packs = new ArrayList<>(anew.packs());
        for (var mistake : anew.mistakes()) {
            read.packs().stream().filter(old -> mistake.file().startsWith(old.folder() + "/"))
                .filter(old -> packs.stream().noneMatch(pack -> pack.folder().equals(old.folder()) || pack.vendor().equalsIgnoreCase(old.vendor()))).forEach(packs::add);
        }
        packs.sort(Comparator.comparing(VendorPack::vendor));
        read = new PackReader.Result(List.copyOf(packs), anew.mistakes());
    }

    /** By vendor name. */
    public List<VendorPack> packs() {
        return read.packs();
    }

    /** Why packs were left out; empty on a healthy server. */
    public List<PackError> mistakes() {
        return read.mistakes();
    }

    /** By vendor name, letters in either case. */
    public Optional<VendorPack> pack(String vendor) {
        return packs().stream().filter(pack -> pack.vendor().equalsIgnoreCase(vendor)).findFirst();
    }

    public Optional<PhoneModel> model(String make, String name) {
        return pack(make).flatMap(pack -> pack.model(name));
    }

    /** Every model of every pack, by vendor. */
    public List<PhoneModel> models() {
        return packs().stream().flatMap(pack -> pack.models().stream()).toList();
    }

    /**
     * Who could mean this path. Vendors share file names, so several may; the order is always the same, and the make of the device on record decides.
     *
     * @param path below {@code /p/}, decoded, without a leading slash
     */
    public List<Match> match(String path) {
        var matches = new ArrayList<Match>();
        for (var pack : packs()) pack.match(path).ifPresent(matches::add);
        return List.copyOf(matches);
    }

    /**
     * What a request for this path is challenged with; the same whether or not such a device exists. When vendors share the name, only what all of them
     * can bear is offered.
     */
    public List<Challenge> challenges(String path) {
        LinkedHashSet<Challenge> offered = null;
        for (var match : match(path)) {
            if (match.rule().absent()) continue;
            if (offered == null) offered = new LinkedHashSet<>(match.pack().challenges());
            else if (match.pack().challenges().stream().anyMatch(offered::contains)) offered.retainAll(match.pack().challenges());
        }
        return offered == null ? List.of(Challenge.values()) : List.copyOf(offered);
    }

    /**
     * Makes sure that every vendor's table in these Vars is one of a known pack, with keys of that vendor's form.
     *
     * @throws Invalid on field {@code vars}: {@code vars.unknown} or {@code vars.misspelt}, {@code vars.noRaw} (line, column, folder), {@code vars.rawKey} (line, column, folder, key)
     */
    public void check(Vars vars) {
        vars.raw().forEach((folder, keys) -> {
            var at = vars.placeOf(folder);
            var pack = packs().stream().filter(candidate -> candidate.folder().equals(folder)).findFirst().orElseThrow(() -> unknown(folder, at));
            var form = pack.rawKeys().orElseThrow(() -> new Invalid("vars", "vars.noRaw", at.line(), at.column(), folder));
            keys.keySet().stream().filter(key -> !form.matcher(key).matches()).findFirst().ifPresent(key -> { throw new Invalid("vars", "vars.rawKey", at.line(), at.column(), folder, key); });
        });
    }

    private Invalid unknown(String folder, Vars.Place at) {
        var known = new ArrayList<>(List.of("custom", "ownership"));
        packs().forEach(pack -> known.add(pack.folder()));
        for (var setting : Setting.values()) known.add(setting.word());
        var near = Nearest.to(folder, known);
        return near.isEmpty() ? new Invalid("vars", "vars.unknown", at.line(), at.column(), folder) : new Invalid("vars", "vars.misspelt", at.line(), at.column(), folder, near);
    }

    /**
     * Who is behind a request, as far as it says so itself. Two vendors that fit equally well are none, and the log says so.
     *
     * @param path      below {@code /p/}, decoded, without a leading slash; empty when only the agent is known
     * @param userAgent null when it sent none
     */
    public Optional<Identification> identify(String path, String userAgent) {
        var guesses = Identification.of(packs(), path, userAgent);
        if (guesses.size() > 1) LOG.log(Level.INFO, "A request fits {0} equally well and is taken for none of them", guesses.stream().map(Identification::pack).toList());
        return guesses.size() == 1 ? Optional.of(guesses.get(0)) : Optional.empty();
    }

    /** Vendors whose address block this is; several when a block is shared, none when it is unknown. */
    public List<VendorPack> byMac(String mac) {
        var prefix = mac.toLowerCase(Locale.ROOT);
        return packs().stream().filter(pack -> pack.macPrefixes().stream().anyMatch(prefix::startsWith)).toList();
    }
}
