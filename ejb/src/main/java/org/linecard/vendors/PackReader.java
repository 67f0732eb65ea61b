package org.linecard.vendors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.linecard.templates.TemplateError;
import org.linecard.templates.TemplateSet;
import org.linecard.templates.Words;
import org.tomlj.Toml;
import org.tomlj.TomlTable;

/** Reads {@code vendor-packs/}, from a directory or a zip, and checks all of it: what this passes can be served. */
public final class PackReader {

    /** What was read: packs by vendor name, and why the others were left out. */
    public record Result(List<VendorPack> packs, List<PackError> mistakes) { }

    private static final String VOCABULARY = "VOCABULARY.md";
    private static final int LARGEST_FILE = 1 << 20;

    private PackReader() { }

    public static Result read(Path directory) {
        return read(files(directory), new TreeMap<>());
    }

    public static Result read(InputStream zip) {
        return read(files(zip), new TreeMap<>());
    }

    /**
     * Packs of a zip, and over them those of a directory: a folder there adds a vendor, or takes the place of the folder of that name in the zip. When it has
     * a mistake, the zip's serves.
     */
    public static Result read(InputStream zip, Path overlay) {
        return read(files(zip), files(overlay));
    }

    /** The vocabulary alone. */
    static Words words(InputStream zip) {
        return vocabulary(files(zip));
    }

    private static SortedMap<String, byte[]> files(Path directory) {
        var files = new TreeMap<String, byte[]>();
        try (var walk = Files.walk(directory)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                try (var in = Files.newInputStream(file)) {
                    files.put(directory.relativize(file).toString().replace('\\', '/'), in.readNBytes(LARGEST_FILE));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static SortedMap<String, byte[]> files(InputStream zip) {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(zip)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) files.put(entry.getName(), in.readNBytes(LARGEST_FILE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Result read(SortedMap<String, byte[]> files, SortedMap<String, byte[]> overlay) {
        var words = vocabulary(files);
        var packs = new ArrayList<VendorPack>();
        var mistakes = new ArrayList<PackError>();
        for (var folder : folders(overlay)) read(folder, overlay, words, packs, mistakes);
        for (var folder : folders(files)) {
            if (packs.stream().noneMatch(pack -> pack.folder().equals(folder))) read(folder, files, words, packs, mistakes);
        }
        packs.sort(Comparator.comparing(VendorPack::vendor));
        return new Result(List.copyOf(packs), List.copyOf(mistakes));
    }

    private static void read(String folder, SortedMap<String, byte[]> files, Words words, List<VendorPack> packs, List<PackError> mistakes) {
        try {
            var pack = pack(folder, files.subMap(folder + "/", folder + "0"), words);
            packs.stream().filter(other -> other.vendor().equalsIgnoreCase(pack.vendor())).findFirst().ifPresent(other -> {
                throw new PackError(folder + "/pack.toml", 1, 0, "the vendor \"" + pack.vendor() + "\" already has the folder " + other.folder() + ": choose another name or merge the two");
            });
            packs.add(pack);
        } catch (PackError e) {
            mistakes.add(e);
        }
    }

    private static Words vocabulary(Map<String, byte[]> files) {
        if (!files.containsKey(VOCABULARY)) throw new PackError(VOCABULARY, 0, 0, "is missing; it lists the words that templates may use");
        try {
            return Words.parse(VOCABULARY, text(VOCABULARY, files.get(VOCABULARY)));
        } catch (TemplateError e) {
            throw new PackError(VOCABULARY, e.line(), e.column(), e.what());
        }
    }

    private static TreeSet<String> folders(SortedMap<String, byte[]> files) {
        var folders = new TreeSet<String>();
        for (var name : files.keySet()) if (name.indexOf('/') > 0) folders.add(name.substring(0, name.indexOf('/')));
        return folders;
    }

    private static VendorPack pack(String folder, SortedMap<String, byte[]> files, Words words) {
        var description = PackFile.parse(folder + "/pack.toml", files);
        var vendor = description.text("vendor");
        var challenges = description.texts("auth").stream().map(named -> named.as(Challenge::named, "digest-sha256, digest-md5, basic")).distinct().toList();
        if (challenges.isEmpty()) throw description.error("auth", "name at least one of digest-sha256, digest-md5, basic");
        var agents = description.texts("agents").stream().map(PackFile.Value::pattern).toList();
        var macs = description.texts("macs").stream().map(PackFile.Value::macPrefix).toList();
        var tables = description.tables("table");
        var rules = description.rules();
        var provision = description.provisionUris();
        var book = description.bookRule();
        var settings = description.settings();
        var rawKeys = description.rawKeys();
        var resync = description.text("resync", "");
        var scan = description.scan();
        var limits = description.limits();
        var models = PackFile.parse(folder + "/models.toml", files).models(vendor, provision.keySet());
        description.done();

        var sources = sources(folder, files);
        var templates = templates(folder, sources, tables);
        var used = checkTemplates(folder, rules, sources, templates, words);
        return new VendorPack(folder, vendor, macs, agents, challenges, provision, book, rules.stream().map(PackFile.Rule::rule).toList(), models, settings, rawKeys, resync, scan, templates, used, words, limits, samples(folder, files), revision(files));
    }

    private static List<PackSample> samples(String folder, SortedMap<String, byte[]> files) {
        var samples = new ArrayList<PackSample>();
        for (var name : files.keySet()) {
            if (!name.startsWith(folder + "/samples/") || !name.endsWith("/device.toml")) continue;
            var at = name.substring(0, name.length() - "device.toml".length());
            var book = Optional.of(at + "book.toml").filter(files::containsKey).map(file -> toml(file, files));
            samples.add(new PackSample(at.substring(folder.length() + "/samples/".length(), at.length() - 1), toml(name, files), toml(at + "request.toml", files), book));
        }
        return samples;
    }

    private static TomlTable toml(String file, Map<String, byte[]> files) {
        if (!files.containsKey(file)) throw new PackError(file, 0, 0, "is missing");
        var result = Toml.parse(text(file, files.get(file)));
        if (!result.hasErrors()) return result;
        var error = result.errors().get(0);
        throw new PackError(file, error.position().line(), error.position().column(), error.getMessage());
    }

    private static Map<String, String> sources(String folder, Map<String, byte[]> files) {
        var sources = new HashMap<String, String>();
        var prefix = folder + "/templates/";
        files.forEach((name, bytes) -> { if (name.startsWith(prefix)) sources.put(name.substring(prefix.length()), text(name, bytes).replace("\r\n", "\n")); });
        return sources;
    }

    private static TemplateSet templates(String folder, Map<String, String> sources, Map<String, Map<String, String>> tables) {
        try {
            return new TemplateSet(sources, tables);
        } catch (TemplateError e) {
            throw templateError(folder, e);
        }
    }

    /** Which words the templates use, all together. */
    private static Set<String> checkTemplates(String folder, List<PackFile.Rule> rules, Map<String, String> sources, TemplateSet templates, Words words) {
        var unused = new TreeSet<>(sources.keySet());
        var used = new TreeSet<String>();
        for (var positioned : rules) {
            var rule = positioned.rule();
            if (rule.absent()) continue;
            if (!sources.containsKey(rule.template())) throw positioned.error("template", "there is no templates/" + rule.template() + "; the folder has " + new TreeSet<>(sources.keySet()));
            try {
                var uses = templates.check(rule.template(), words, rule.secret(), rule.scope().words());
                unused.removeAll(uses.templates());
                used.addAll(uses.words());
            } catch (TemplateError e) {
                throw templateError(folder, e);
            }
        }
        if (!unused.isEmpty()) throw new PackError(folder + "/templates/" + unused.first(), 0, 0, "no [[file]] of pack.toml uses this template: delete it or name it");
        return used;
    }

    private static PackError templateError(String folder, TemplateError e) {
        return new PackError(folder + "/templates/" + e.template(), e.line(), e.column(), e.what());
    }

    static String text(String name, byte[] bytes) {
        if (bytes.length >= LARGEST_FILE) throw new PackError(name, 0, 0, "is larger than 1 MB");
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new PackError(name, 0, 0, "is not UTF-8: save it as UTF-8");
        }
    }

    private static String revision(SortedMap<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
