package org.linecard.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linecard.vendors.Match;
import org.linecard.vendors.PackSample;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;
import org.tomlj.Toml;
import org.tomlj.TomlTable;

/** One case of a pack: a folder with {@code device.toml}, {@code request.toml}, for a directory {@code book.toml}, and the file that the phone must get. */
record Sample(Path folder, VendorPack pack, TomlTable device, TomlTable request, Optional<TomlTable> directory) {

    static final Path PACKS = Path.of("../vendor-packs");

    static Stream<Sample> all(VendorPacks packs) {
        return packs.packs().stream().flatMap(pack -> folders(PACKS.resolve(pack.folder()).resolve("samples")).stream().map(folder -> new Sample(folder, pack, toml(folder, "device.toml"), toml(folder, "request.toml"),
            Files.exists(folder.resolve("book.toml")) ? Optional.of(toml(folder, "book.toml")) : Optional.empty())));
    }

    private static List<Path> folders(Path samples) {
        try (var list = Files.list(samples)) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TomlTable toml(Path folder, String file) {
        try {
            var result = Toml.parse(folder.resolve(file));
            if (result.hasErrors()) throw new AssertionError(folder.resolve(file) + ": " + result.errors());
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return pack.folder() + "/" + folder.getFileName();
    }

    String path() {
        return request.getString("path");
    }

    Match match(VendorPacks packs) {
        return packs.match(path()).stream().filter(match -> match.pack() == pack).findFirst().orElseThrow(() -> new AssertionError(name() + ": no file is called " + path()));
    }

    /** Where the file stands that the phone must get: {@code expected} with the ending of what it asks for, {@code .txt} when that has none. */
    Path expectedFile() {
        int dot = path().lastIndexOf('.');
        return folder.resolve("expected" + (dot <= path().lastIndexOf('/') ? ".txt" : path().substring(dot)));
    }

    byte[] expected() {
        try {
            return Files.readAllBytes(expectedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PhoneModel model() {
        return pack.model(device.getString("model")).orElseThrow(() -> new AssertionError(name() + ": the pack has no model " + device.getString("model")));
    }

    PhoneSheet sheet() {
        return sampleDevice().sheet();
    }

    Optional<Book> book() {
        return sampleDevice().book();
    }

    private SampleDevice sampleDevice() {
        return new SampleDevice(pack, new PackSample(name(), device, request, directory));
    }
}
