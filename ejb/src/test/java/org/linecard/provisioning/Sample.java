package org.linecard.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linecard.vars.Settings;
import org.linecard.vars.Vars;
import org.linecard.vendors.Identity;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.Match;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;
import org.tomlj.Toml;
import org.tomlj.TomlTable;

/** One case of a pack: a folder with {@code device.toml}, {@code request.toml} and the file that the phone must get. */
record Sample(Path folder, VendorPack pack, TomlTable device, TomlTable request) {

    static final Path PACKS = Path.of("../vendor-packs");
    static final String BASE = "https://phones.example/p";

    static Stream<Sample> all(VendorPacks packs) {
        return packs.packs().stream().flatMap(pack -> folders(PACKS.resolve(pack.folder()).resolve("samples")).stream().map(folder -> new Sample(folder, pack, toml(folder, "device.toml"), toml(folder, "request.toml"))));
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

    String expected() {
        var extension = path().substring(path().lastIndexOf('.'));
        try {
            return Files.readString(folder.resolve("expected" + extension));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PhoneModel model() {
        return pack.model(device.getString("model")).orElseThrow();
    }

    PhoneSheet sheet() {
        var m = model();
        var model = new PhoneSheet.Model(m.make(), m.name(), m.family(), m.code(), m.lines(), m.keys());
        var identity = identity();
        if (identity == null) return PhoneSheet.common(model, BASE + "/");
        var vars = Vars.parse(device.getString("vars"));
        var customer = new Section(device.getTable("customer"));
        var source = new Section(device.getTable("provisioning"));
        var book = new Section(device.getTable("phonebook"));
        return new PhoneSheet(
            new PhoneSheet.Device(identity.kind().name().toLowerCase(), identity.value(), device.getString("serial_number"), device.getString("location"), secret(device.getString("admin_password"))),
            model, lines(m.lines(), vars),
            new PhoneSheet.Customer(customer.text("name"), customer.text("language"), customer.text("country")),
            Clock.of(ZoneId.of(customer.text("time_zone")), Year.of(2026)),
            new PhoneSheet.Source(pack.provisionUri(BASE, identity), source.text("user_name"), secret(source.text("password"))),
            new PhoneSheet.PhoneBook(book.text("name"), book.text("url"), book.text("user_name"), secret(book.text("password"))),
            device.getString("firmware_url"), Settings.of(vars), vars);
    }

    private Identity identity() {
        for (var kind : IdentityKind.values()) {
            var text = device.getString(kind.name().toLowerCase());
            if (text != null) return new Identity(kind, text);
        }
        return null;
    }

    private List<PhoneSheet.Line> lines(int count, Vars vars) {
        var lines = new ArrayList<PhoneSheet.Line>();
        for (int number = 1; number <= count; number++) lines.add(PhoneSheet.Line.unused(number, Settings.of(vars)));
        var written = device.getArrayOrEmpty("line");
        for (int i = 0; i < written.size(); i++) {
            var line = line(new Section(written.getTable(i)), vars);
            lines.set(line.number() - 1, line);
        }
        return lines;
    }

    private static PhoneSheet.Line line(Section line, Vars device) {
        var own = Vars.parse(line.text("vars"));
        var account = line.text("user_name") == null ? PhoneSheet.Account.NONE : new PhoneSheet.Account(line.text("user_name"), line.text("auth_name"), secret(line.text("password")), line.text("domain"),
            HostPort.parse(line.text("registrar")), line.text("transport") == null ? "udp" : line.text("transport"), HostPort.parse(line.text("outbound_proxy")), line.text("voicemail_number"));
        return new PhoneSheet.Line((int) line.table.getLong("number", () -> 0), line.table.getBoolean("enabled", () -> true), line.text("label"), line.text("display_name"), line.text("cli"),
            account, HostPort.parse(line.text("stun")), Settings.of(device, own), own);
    }

    private static Secret secret(String text) {
        return new Secret(text);
    }

    private record Section(TomlTable table) {
        String text(String word) {
            return table == null ? null : table.getString(word);
        }
    }
}
