package org.linecard.provisioning;

import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linecard.vars.Layer;
import org.linecard.vars.Layer.Kind;
import org.linecard.vars.Setting;
import org.linecard.vars.Settings;
import org.linecard.vars.Vars;
import org.linecard.vendors.Identity;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.PackSample;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.VendorPack;
import org.tomlj.Toml;
import org.tomlj.TomlTable;

/** A phone that exists only in a pack: what stands in a sample's {@code device.toml} and {@code book.toml}, as the sheet that renders it. */
public record SampleDevice(VendorPack pack, PackSample sample) {

    private static final String BASE = "https://phones.example/p";
    /** The clock of samples stands still, so that a file stays the same. */
    private static final Year YEAR = Year.of(2026);
    private static final Map<IdentityKind, String> IDENTITIES = Map.of(IdentityKind.MAC, "0200000000aa", IdentityKind.IMEI, "490154203237518", IdentityKind.UUID, "0f8fad5b-d9cb-469f-a165-70867728950e");

    /** One of a model, with every line, module and key in use. */
    public static SampleDevice full(VendorPack pack, PhoneModel model) {
        var kind = model.identities().stream().min(Comparator.naturalOrder()).orElseThrow();
        var text = new StringBuilder("model = \"" + model.name() + "\"\n" + kind.name().toLowerCase(Locale.ROOT) + " = \"" + IDENTITIES.get(kind) + "\"\nvars = \"\"\"\nmodules = " + model.modules() + "\n");
        for (int module = 0; module <= model.modules(); module++) {
            int keys = module == 0 ? model.keys() : model.moduleKeys();
            for (int key = 1; key <= keys; key++) text.append("[[keys]]\nmodule = ").append(module).append("\nkey = ").append(key).append("\ntype = \"blf\"\nvalue = \"100\"\n");
        }
        text.append("\"\"\"\n[provisioning]\nuser_name = \"phone\"\npassword = \"secret\"\n");
        for (int line = 1; line <= model.lines(); line++) text.append("[[line]]\nnumber = ").append(line).append("\nuser_name = \"").append(99 + line).append("\"\npassword = \"secret\"\ndomain = \"widgets.example\"\n");
        return new SampleDevice(pack, new PackSample(model.name(), Toml.parse(text.toString()), Toml.parse(""), Optional.empty()));
    }

    /** @throws IllegalStateException when the pack has no such model */
    public PhoneModel model() {
        return pack.model(device().getString("model")).orElseThrow(() -> new IllegalStateException(sample.name() + ": the pack has no model " + device().getString("model")));
    }

    private TomlTable device() {
        return sample.device();
    }

    public PhoneSheet sheet() {
        var m = model();
        var model = PhoneSheet.Model.of(m);
        var identity = identity();
        var device = device();
        var catalogue = Settings.of(Layer.of(Kind.PACK, "", pack.settings()), Layer.of(Kind.MODEL, "", m.settings()));
        if (identity == null) return PhoneSheet.common(model, BASE + "/", catalogue);
        var customer = new Section(device.getTable("customer"));
        var record = new EnumMap<Setting, Object>(Setting.class);
        record.put(Setting.LANGUAGE, customer.text("language"));
        record.put(Setting.COUNTRY, customer.text("country"));
        record.put(Setting.TIME_ZONE, customer.text("time_zone"));
        var settings = catalogue.with(Layer.of(Kind.CUSTOMER, "", Vars.of(record))).with(Layer.of(Kind.DEVICE, "", Vars.parse(device.getString("vars"))));
        var source = new Section(device.getTable("provisioning"));
        var book = new Section(device.getTable("phonebook"));
        return new PhoneSheet(
            new PhoneSheet.Device(identity.kind().name().toLowerCase(Locale.ROOT), identity.value(), device.getString("serial_number"), device.getString("location"), secret(device.getString("admin_password")), secret(device.getString("user_password"))),
            model, lines(m.lines(), settings),
            new PhoneSheet.Customer(customer.text("name")),
            Clock.of(ZoneId.of(settings.text(Setting.TIME_ZONE)), YEAR),
            new PhoneSheet.Source(pack.provisionUri(BASE, identity, m), source.text("user_name"), secret(source.text("password"))),
            new PhoneSheet.PhoneBook(book.text("name"), book.text("url"), book.text("user_name"), secret(book.text("password"))),
            device.getString("firmware_url"), settings, settings.raw(pack.folder()), device.getBoolean("first", () -> false));
    }

    /** What the phone gets when it asks for its directory. */
    public Optional<Book> book() {
        return sample.book().map(toml -> {
            var entries = new ArrayList<Book.Entry>();
            var written = toml.getArrayOrEmpty("entry");
            for (int i = 0; i < written.size(); i++) entries.add(entry(written.getTable(i)));
            return new Book(toml.getString("name"), toml.getString("search", () -> ""), (int) toml.getLong("page", () -> 1), (int) toml.getLong("pages", () -> 1),
                (int) toml.getLong("total", entries::size), toml.getString("next_url", () -> ""), entries);
        });
    }

    private static Book.Entry entry(TomlTable table) {
        var numbers = new ArrayList<Book.Number>();
        var written = table.getArrayOrEmpty("numbers");
        for (int i = 0; i < written.size(); i++) numbers.add(new Book.Number(written.getTable(i).getString("kind"), written.getTable(i).getString("number")));
        return new Book.Entry(table.getString("name"), table.getString("first_name", () -> ""), table.getString("last_name", () -> ""), table.getString("company", () -> ""), table.getString("group", () -> "company"), numbers);
    }

    private Identity identity() {
        for (var kind : IdentityKind.values()) {
            var text = device().getString(kind.name().toLowerCase(Locale.ROOT));
            if (text != null) return new Identity(kind, text);
        }
        return null;
    }

    private List<PhoneSheet.Line> lines(int count, Settings settings) {
        var lines = new ArrayList<PhoneSheet.Line>();
        for (int number = 1; number <= count; number++) lines.add(PhoneSheet.Line.unused(number, settings));
        var written = device().getArrayOrEmpty("line");
        for (int i = 0; i < written.size(); i++) {
            var line = line(new Section(written.getTable(i)), settings);
            lines.set(line.number() - 1, line);
        }
        return lines;
    }

    private static PhoneSheet.Line line(Section line, Settings device) {
        var own = Layer.of(Kind.LINE, "", Vars.parse(line.text("vars")));
        var account = line.text("user_name") == null ? PhoneSheet.Account.NONE : new PhoneSheet.Account(line.text("user_name"), line.text("auth_name"), secret(line.text("password")), line.text("domain"),
            HostPort.parse(line.text("registrar")), line.text("transport") == null ? "udp" : line.text("transport"), HostPort.parse(line.text("outbound_proxy")), line.text("voicemail_number"));
        return new PhoneSheet.Line((int) line.table.getLong("number", () -> 0), line.table.getBoolean("enabled", () -> true), line.text("label"), line.text("display_name"), line.text("cli"),
            account, HostPort.parse(line.text("stun")), device.with(own));
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
