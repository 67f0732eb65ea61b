package org.linecard.vendors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linecard.templates.TemplateSet;

/**
 * One vendor: a folder of {@code vendor-packs/}, read and checked. Immutable.
 */
public final class VendorPack {

    private final String folder;
    private final String vendor;
    private final List<String> macPrefixes;
    private final List<Pattern> agents;
    private final List<Challenge> challenges;
    private final Map<IdentityKind, String> provisionUris;
    private final List<FileRule> files;
    private final Map<String, PhoneModel> models;
    private final TemplateSet templates;
    private final String revision;

    VendorPack(String folder, String vendor, List<String> macPrefixes, List<Pattern> agents, List<Challenge> challenges, Map<IdentityKind, String> provisionUris,
               List<FileRule> files, List<PhoneModel> models, TemplateSet templates, String revision) {
        this.folder = folder;
        this.vendor = vendor;
        this.macPrefixes = List.copyOf(macPrefixes);
        this.agents = List.copyOf(agents);
        this.challenges = List.copyOf(challenges);
        this.provisionUris = Map.copyOf(provisionUris);
        this.files = List.copyOf(files);
        this.models = new LinkedHashMap<>();
        models.forEach(model -> this.models.put(model.name().toLowerCase(Locale.ROOT), model));
        this.templates = templates;
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

    /** The model that says so in its User-Agent; empty for another vendor's phone and for a model that the pack does not know. */
    public Optional<PhoneModel> modelOf(String userAgent) {
        return agents.stream().filter(agent -> agent.pattern().contains("(?<model>")).map(agent -> agent.matcher(userAgent)).filter(Matcher::find).findFirst().flatMap(m -> model(m.group("model")));
    }

    /** Kinds of identity that one of its models has. */
    public Set<IdentityKind> identities() { return provisionUris.keySet(); }

    /**
     * What a phone of this vendor is told to fetch: a directory for those that add file names of their own, else the file.
     *
     * @param base {@code https://host/p}, without a slash at the end
     */
    public String provisionUri(String base, Identity identity) {
        var form = provisionUris.get(identity.kind());
        if (form == null) throw new IllegalArgumentException(vendor + " phones are not known by " + identity.kind());
        return form.replace("{base}", base).replace("{" + identity.kind().name().toLowerCase(Locale.ROOT) + "}", identity.value());
    }

    public TemplateSet templates() { return templates; }

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
            var code = group(rule, m, "code");
            var model = code == null ? Optional.<PhoneModel>empty() : models.values().stream().filter(candidate -> candidate.code().equals(code)).findFirst();
            if (code != null && model.isEmpty()) continue;
            return Optional.of(new Match(this, rule, identity, model));
        }
        return Optional.empty();
    }

    /** Null when the path holds something that cannot be an identity. */
    private static Optional<Identity> identity(FileRule rule, Matcher m) {
        for (var kind : IdentityKind.values()) {
            var raw = group(rule, m, kind.name().toLowerCase(Locale.ROOT));
            if (raw == null) continue;
            var identity = Identity.of(kind, raw);
            return identity.isPresent() ? identity : null;
        }
        return Optional.empty();
    }

    private static String group(FileRule rule, Matcher m, String name) {
        return rule.path().pattern().contains("(?<" + name + ">") ? m.group(name) : null;
    }
}
