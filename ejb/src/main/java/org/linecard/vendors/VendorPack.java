package org.linecard.vendors;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.linecard.templates.TemplateSet;
import org.linecard.templates.Words;
import org.linecard.vars.Vars;

/**
 * One vendor: a folder of {@code vendor-packs/}, read and checked. Immutable.
 */
public final class VendorPack {

    /**
     * How phones get their directory.
     *
     * @param uris    by kind of identity, in the form of provision URIs
     * @param entries most of them in one answer; 0 for no limit
     */
    public record BookRule(Map<IdentityKind, String> uris, int entries) { }

    /**
     * What a phone says of itself in its User-Agent. A hint, never proof.
     *
     * @param name     of the model as the phone writes it
     * @param model    empty when the pack does not know it
     * @param firmware empty when it does not say
     * @param mac      12 lower-case hexadecimal digits; empty when it does not say
     */
    public record Agent(String name, Optional<PhoneModel> model, String firmware, String mac) { }

    /** How far a rendered file may count. */
    public record Limit(Capability capability, Counter counter) {

        /** What is limited: "lines", "keys of modules". */
        public String what() {
            return capability.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        public int of(PhoneModel model) {
            return capability.of(model);
        }

        /** How far a file counts; 0 when it has no such key. */
        public long reachedBy(String file) {
            return counter.reachedBy(file);
        }
    }

    /** What of a model its files may not exceed; in pack.toml in lower case. */
    public enum Capability {

        LINES(PhoneModel::lines),
        KEYS(PhoneModel::keys),
        MODULES(PhoneModel::modules),
        /** Of each module. */
        MODULE_KEYS(model -> model.modules() == 0 ? 0 : model.moduleKeys()),
        /** Of all modules, where the file counts through. */
        KEYS_OF_MODULES(model -> model.modules() * model.moduleKeys()),
        /** Where the modules' keys go on counting where those of the phone end. */
        ALL_KEYS(model -> model.keys() + model.modules() * model.moduleKeys());

        private final ToIntFunction<PhoneModel> of;

        Capability(ToIntFunction<PhoneModel> of) {
            this.of = of;
        }

        int of(PhoneModel model) {
            return of.applyAsInt(model);
        }
    }

    /**
     * A key of a file that counts. With a group, the group is a number: {@code first} there means the thing number {@code is}, and each {@code step} further the next one.
     * Without a group, the file says no number: how often the key stands there is what counts.
     */
    public record Counter(Pattern key, int first, int step, int is) {

        long reachedBy(String file) {
            var matches = key.matcher(file);
            if (matches.groupCount() == 0) return matches.results().count();
            return matches.results().map(match -> match.group(1)).filter(number -> number.length() < 10).mapToLong(number -> numberOf(Long.parseLong(number))).max().orElse(0);
        }

        private long numberOf(long written) {
            return written < first ? 0 : is + (written - first) / step;
        }
    }

    private final String folder;
    private final String vendor;
    private final List<String> macPrefixes;
    private final List<Pattern> agents;
    private final List<Challenge> challenges;
    private final Map<IdentityKind, String> provisionUris;
    private final Optional<BookRule> bookRule;
    private final List<FileRule> files;
    private final Map<String, PhoneModel> models;
    private final Map<String, PhoneModel> aliases = new HashMap<>();
    private final Vars settings;
    private final Optional<Pattern> rawKeys;
    private final String resync;
    private final String scan;
    private final TemplateSet templates;
    private final Set<String> words;
    private final Words vocabulary;
    private final List<Limit> limits;
    private final List<PackSample> samples;
    private final String revision;

    VendorPack(String folder, String vendor, List<String> macPrefixes, List<Pattern> agents, List<Challenge> challenges, Map<IdentityKind, String> provisionUris,
               Optional<BookRule> bookRule, List<FileRule> files, List<PhoneModel> models, Vars settings, Optional<Pattern> rawKeys, String resync, String scan, TemplateSet templates, Set<String> words, Words vocabulary, List<Limit> limits, List<PackSample> samples, String revision) {
        this.folder = folder;
        this.vendor = vendor;
        this.macPrefixes = List.copyOf(macPrefixes);
        this.agents = List.copyOf(agents);
        this.challenges = List.copyOf(challenges);
        this.provisionUris = Map.copyOf(provisionUris);
        this.bookRule = bookRule;
        this.files = List.copyOf(files);
        this.models = new LinkedHashMap<>();
        models.forEach(model -> this.models.put(model.name().toLowerCase(Locale.ROOT), model));
        models.forEach(model -> model.also().forEach(name -> aliases.putIfAbsent(name.toLowerCase(Locale.ROOT), model)));
        this.settings = settings;
        this.rawKeys = rawKeys;
        this.resync = resync;
        this.scan = scan;
        this.templates = templates;
        this.words = Set.copyOf(words);
        this.vocabulary = vocabulary;
        this.limits = List.copyOf(limits);
        this.samples = List.copyOf(samples);
        this.revision = revision;
    }

    /** Name of its folder; unique. */
    public String folder() { return folder; }

    /** As people write it, "Yealink"; unique. A device's make. */
    public String vendor() { return vendor; }

    /** Address blocks of the vendor: six lower-case hexadecimal digits each. A hint only. */
    public List<String> macPrefixes() { return macPrefixes; }

    /** User-Agents of the vendor's phones, with groups {@code model} and {@code firmware}. A hint only. */
    public List<Pattern> agents() { return agents; }

    /** How its phones can prove themselves, in the order in which that is to be offered. */
    public List<Challenge> challenges() { return challenges; }

    /** In the order of pack.toml; the first that fits a path counts. */
    public List<FileRule> files() { return files; }

    /** In the order of models.toml. */
    public List<PhoneModel> models() { return List.copyOf(models.values()); }

    /** By name, letters in either case. */
    public Optional<PhoneModel> model(String name) {
        return Optional.ofNullable(models.get(name.toLowerCase(Locale.ROOT)));
    }

    /** By its name or one of those that its phones and files use for it, letters in either case. */
    public Optional<PhoneModel> modelKnownAs(String name) {
        return model(name).or(() -> Optional.ofNullable(aliases.get(name.toLowerCase(Locale.ROOT))));
    }

    /** What a phone of this vendor says of itself; empty for another vendor's. */
    public Optional<Agent> agent(String userAgent) {
        for (var agent : agents) {
            var m = agent.matcher(userAgent);
            if (!m.find()) continue;
            var name = group(agent, m, "model");
            var mac = group(agent, m, "mac");
            var firmware = group(agent, m, "firmware");
            return Optional.of(new Agent(name == null ? "" : name, name == null ? Optional.empty() : modelKnownAs(name), firmware == null ? "" : firmware,
                mac == null ? "" : Identity.of(IdentityKind.MAC, mac).map(Identity::value).orElse("")));
        }
        return Optional.empty();
    }

    /** The model that says so in its User-Agent; empty for another vendor's phone and for a model that the pack does not know. */
    public Optional<PhoneModel> modelOf(String userAgent) {
        return agent(userAgent).flatMap(Agent::model);
    }

    /** Kinds of identity that one of its models has. */
    public Set<IdentityKind> identities() { return provisionUris.keySet(); }

    /**
     * What a phone of this vendor is told to fetch: a directory for those that add file names of their own, else the file.
     *
     * @param base {@code https://host/p}, without a slash at the end
     * @throws IllegalArgumentException when none of its phones is known by that kind of identity
     */
    public String provisionUri(String base, Identity identity, PhoneModel model) {
        var form = provisionUris.get(identity.kind());
        if (form == null) throw new IllegalArgumentException(vendor + " phones are not known by " + identity.kind());
        return FileRule.filled(form.replace("{base}", base), identity, model);
    }

    /** What a phone is told to fetch as its directory; empty when it knows none. */
    public Optional<String> bookUri(String base, Identity identity, PhoneModel model) {
        return bookRule.map(rule -> rule.uris().get(identity.kind())).map(form -> FileRule.filled(form.replace("{base}", base), identity, model));
    }

    /** Most entries of one answer to a phone that asks for its directory; 0 for no limit. */
    public int bookEntries() { return bookRule.map(BookRule::entries).orElse(0); }

    /** What holds for all its phones unless somebody says otherwise. */
    public Vars settings() { return settings; }

    /** The form of its own keys in Vars; empty when its templates print none. */
    public Optional<Pattern> rawKeys() { return rawKeys; }

    /** Event of a SIP NOTIFY after which a phone looks for changes; empty when none is known. */
    public String resync() { return resync; }

    /** What a QR code holds so that its programs fetch an address. */
    public String scanned(String url) {
        return scan.replace("{url}", url).replace("{address}", url.substring(url.indexOf("://") + 3));
    }

    /** Name of the file in which a phone of this vendor finds its own settings, credentials among them; empty when it has none of its own. */
    public Optional<String> ownFile(Identity identity, PhoneModel model) {
        var place = "{" + identity.kind().name() + "}";
        return files.stream().filter(rule -> !rule.absent() && rule.secret() && rule.scope() == FileRule.Scope.DEVICE && rule.name().toUpperCase(Locale.ROOT).contains(place))
            .findFirst().map(rule -> rule.nameFor(identity, model));
    }

    public TemplateSet templates() { return templates; }

    /** Words of VOCABULARY.md that its templates use, by full name. */
    public Set<String> words() { return words; }

    /** What its rendered keys may count up to; empty when the pack does not say. */
    public List<Limit> limits() { return limits; }

    /** Its cases, by name. */
    public List<PackSample> samples() { return samples; }

    /** Names of the templates that files of a single phone are made of: those that an operator may edit. */
    public Set<String> editable() {
        var editable = new TreeSet<String>();
        for (var rule : files) if (!rule.absent() && rule.scope() != FileRule.Scope.COMMON) editable.addAll(templates.check(rule.template(), vocabulary, rule.secret(), rule.scope().words()).templates());
        return editable;
    }

    /**
     * This pack with other texts for some of its templates.
     *
     * @throws org.linecard.templates.TemplateError naming template, line and word, when one of them is no template, asks for a word that is not there, or says a
     *         secret in a file that may hold none
     */
    public VendorPack with(Map<String, String> edited) {
        var other = templates.with(edited);
        for (var rule : files) if (!rule.absent()) other.check(rule.template(), vocabulary, rule.secret(), rule.scope().words());
        return new VendorPack(folder, vendor, macPrefixes, agents, challenges, provisionUris, bookRule, files, models(), settings, rawKeys, resync, scan, other, words, vocabulary, limits, samples, revision);
    }

    /** Changes when any byte of the pack does. */
    public String revision() { return revision; }

    @Override
    public String toString() {
        return vendor;
    }

    /** The first rule that fits the path, with what the path says. */
    Optional<Match> match(String path) {
        for (var rule : files) {
            var m = rule.path().matcher(path);
            if (!m.matches()) continue;
            var identity = identity(rule, m);
            if (identity == null) continue;
            var code = group(rule.path(), m, "code");
            var name = group(rule.path(), m, "model");
            var model = name != null ? modelKnownAs(name) : code == null ? sharer(rule) : models.values().stream().filter(candidate -> candidate.code().equalsIgnoreCase(code)).findFirst();
            if ((code != null || name != null) && model.isEmpty()) continue;
            return Optional.of(new Match(this, rule, identity, model));
        }
        return Optional.empty();
    }

    /** One of the models that share a common file whose name tells none. */
    private Optional<PhoneModel> sharer(FileRule rule) {
        return rule.scope() == FileRule.Scope.COMMON && !rule.absent() ? models.values().stream().findFirst() : Optional.empty();
    }

    /** Null when the path holds something that cannot be an identity. */
    private static Optional<Identity> identity(FileRule rule, Matcher m) {
        for (var kind : IdentityKind.values()) {
            var raw = group(rule.path(), m, kind.name().toLowerCase(Locale.ROOT));
            if (raw == null) continue;
            var identity = Identity.of(kind, raw);
            return identity.isPresent() ? identity : null;
        }
        return Optional.empty();
    }

    private static String group(Pattern pattern, Matcher m, String name) {
        return pattern.pattern().contains("(?<" + name + ">") ? m.group(name) : null;
    }
}
