package org.linecard.provisioning;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.linecard.vars.Setting;
import org.linecard.vars.Settings;
import org.linecard.vendors.PhoneModel;

/**
 * Everything that a file for one phone can say, complete before rendering begins: the words of {@code vendor-packs/VOCABULARY.md}, and nothing else.
 * Texts are never null, absent ones are empty; numbers that are absent are 0.
 *
 * @param lines     all lines of the model in their order, also those without an account
 * @param settings  the device's, all layers applied
 * @param raw       what the layers say in the vendor's own keys, by key
 * @param first     whether the phone has never got its file yet: then also settings are said that are set once
 */
public record PhoneSheet(Device device, Model model, List<Line> lines, Customer customer, Clock clock, Source source, PhoneBook phoneBook, String firmwareUrl, Settings settings,
                         Map<String, String> raw, boolean first) {

    public PhoneSheet {
        lines = List.copyOf(lines);
        firmwareUrl = text(firmwareUrl);
        raw = Collections.unmodifiableMap(new TreeMap<>(raw));
    }

    /** What a file shows that all phones of a model share: no phone, no customer, no secret. */
    public static PhoneSheet common(Model model, String url, Settings settings) {
        return new PhoneSheet(Device.NONE, model, List.of(), Customer.NONE, Clock.of(ZoneOffset.UTC, Year.of(2000)), new Source(url, "", Secret.NONE), PhoneBook.NONE, "", settings, Map.of(), false);
    }

    /** The same sheet with dots for every secret, for eyes. */
    public PhoneSheet masked() {
        return new PhoneSheet(device.masked(), model, lines.stream().map(Line::masked).toList(), customer, clock, source.masked(), phoneBook.masked(), firmwareUrl, settings, raw, first);
    }

    /**
     * @param kind          mac, imei or uuid
     * @param id            canonical: 12 lower-case hexadecimal digits, 15 digits, 36 characters
     * @param adminPassword of the phone's own menu and web page
     * @param userPassword  for the part of them that is for the person at the phone
     */
    public record Device(String kind, String id, String serialNumber, String location, Secret adminPassword, Secret userPassword) {

        static final Device NONE = new Device("", "", "", "", Secret.NONE, Secret.NONE);

        public Device {
            serialNumber = text(serialNumber);
            location = text(location);
        }

        Device masked() {
            return new Device(kind, id, serialNumber, location, adminPassword.masked(), userPassword.masked());
        }

        Map<String, Object> words() {
            var words = new LinkedHashMap<String, Object>();
            words.put("kind", kind);
            words.put("id", id);
            words.put("mac", kind.equals("mac") ? id : "");
            words.put("mac_colons", kind.equals("mac") ? id.replaceAll("(..)(?=.)", "$1:") : "");
            words.put("serial_number", serialNumber);
            words.put("location", location);
            words.put("admin_password", adminPassword.value());
            words.put("user_password", userPassword.value());
            return words;
        }
    }

    /** From the catalogue; numbers of lines, keys and modules as its phones have them. */
    public record Model(String make, String name, String family, String code, int lines, int keys, int modules, int moduleKeys) {

        static Model of(PhoneModel it) {
            return new Model(it.make(), it.name(), it.family(), it.code(), it.lines(), it.keys(), it.modules(), it.moduleKeys());
        }

        Map<String, Object> words() {
            var words = new LinkedHashMap<String, Object>();
            words.put("make", make);
            words.put("name", name);
            words.put("family", family);
            words.put("code", code);
            words.put("lines", lines);
            words.put("keys", keys);
            words.put("modules", modules);
            words.put("module_keys", moduleKeys);
            return words;
        }
    }

    /**
     * @param enabled  whether the line is to be used; one that is not, or has no account, renders no credentials
     * @param cli      number shown to called parties, for phones that send it themselves
     * @param stun     server for NAT traversal
     * @param settings the device's with the line's own on top
     */
    public record Line(int number, boolean enabled, String label, String displayName, String cli, Account account, HostPort stun, Settings settings) {

        public Line {
            label = text(label);
            displayName = text(displayName);
            cli = text(cli);
        }

        /** A line that nobody uses. */
        public static Line unused(int number, Settings settings) {
            return new Line(number, false, "", "", "", Account.NONE, HostPort.NONE, settings);
        }

        boolean isActive() {
            return enabled && !account.equals(Account.NONE);
        }

        /** What stands beside its key; never empty on an active line. */
        String shownLabel() {
            return Stream.of(label, displayName).filter(text -> !text.isBlank()).findFirst().orElse(account.userName());
        }

        Line masked() {
            return new Line(number, enabled, label, displayName, cli, account.masked(), stun, settings);
        }

        /** Words of an account that must not register are empty, whatever it holds, so no template can leak it. */
        Map<String, Object> words(int position, boolean shared) {
            var shown = isActive() ? account : Account.NONE;
            var words = new LinkedHashMap<String, Object>();
            words.put("number", number);
            words.put("position", position);
            words.put("active", isActive());
            words.put("label", label);
            words.put("display_name", displayName);
            words.put("cli", cli);
            words.putAll(shown.words());
            words.putAll(stunWords("stun_", stun));
            words.put("shared", shared);
            words.putAll(settings.lineWords());
            var backup = HostPort.parse(settings.text(Setting.BACKUP_SERVER));
            words.put("backup_server", isActive() ? backup.host() : "");
            words.put("backup_port", isActive() && !backup.host().isEmpty() ? account.port(backup) : 0);
            return words;
        }
    }

    /**
     * What registers.
     *
     * @param authName  empty for the user name
     * @param registrar where to register; empty host for the domain
     * @param transport udp, tcp, tls, or srv to leave it to DNS
     */
    public record Account(String userName, String authName, Secret password, String domain, HostPort registrar, String transport, HostPort outboundProxy, String voicemailNumber) {

        public static final Account NONE = new Account("", "", Secret.NONE, "", HostPort.NONE, "udp", HostPort.NONE, "");

        public Account {
            userName = text(userName);
            authName = text(authName);
            domain = text(domain);
            voicemailNumber = text(voicemailNumber);
        }

        Account masked() {
            return new Account(userName, authName, password.masked(), domain, registrar, transport, outboundProxy, voicemailNumber);
        }

        private int port(HostPort server) {
            if (transport.equals("srv")) return 0;
            return server.port() != 0 ? server.port() : transport.equals("tls") ? 5061 : 5060;
        }

        Map<String, Object> words() {
            var toRegistrar = registrar.host().isEmpty() || registrar.host().equalsIgnoreCase(domain) ? HostPort.NONE : registrar;
            var nextHop = outboundProxy.host().isEmpty() ? toRegistrar : outboundProxy;
            var words = new LinkedHashMap<String, Object>();
            words.put("user_name", userName);
            words.put("auth_name", authName.isEmpty() ? userName : authName);
            words.put("password", password.value());
            words.put("domain", domain);
            words.put("registrar", registrar.host().isEmpty() ? domain : registrar.host());
            words.put("port", port(registrar));
            words.put("transport", transport);
            words.put("outbound_proxy", outboundProxy.host());
            words.put("outbound_port", port(outboundProxy));
            words.put("next_hop", nextHop.host());
            words.put("next_hop_port", port(nextHop));
            words.put("voicemail_number", voicemailNumber);
            return words;
        }
    }

    /** Who uses the phone. */
    public record Customer(String name) {

        static final Customer NONE = new Customer("");

        public Customer {
            name = text(name);
        }

        Map<String, Object> words() {
            return Map.of("name", name);
        }
    }

    /**
     * Where the phone gets its files, and with what it proves itself there.
     *
     * @param url as {@code VendorPack.provisionUri} makes it
     */
    public record Source(String url, String userName, Secret password) {

        Source masked() {
            return new Source(url, userName, password.masked());
        }

        Map<String, Object> words(String device, Settings settings) {
            var words = new LinkedHashMap<String, Object>();
            words.put("url", url);
            words.put("login_url", loginUrl());
            words.put("user_name", userName);
            words.put("password", password.value());
            int night = nightMinute(device, settings.text(Setting.NIGHT_BEGIN), settings.text(Setting.NIGHT_END));
            words.put("night_time", String.format("%02d:%02d", night / 60, night % 60));
            words.put("night_hour", night / 60);
            words.put("night_minute", night % 60);
            return words;
        }

        /** For phones that take credentials in the URL only. */
        private String loginUrl() {
            int host = url.indexOf("://") + 3;
            if (password.value().isEmpty() || host < 3) return url;
            var shown = password.equals(password.masked()) ? password.value() : percent(password.value());
            return url.substring(0, host) + percent(userName) + ":" + shown + "@" + url.substring(host);
        }

        private static String percent(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        }

        /** Each phone its own minute of the night, always the same, so that they do not come all at once. */
        private static int nightMinute(String device, String begin, String end) {
            int from = minutes(begin);
            int length = Math.floorMod(minutes(end) - from, 24 * 60);
            var hash = new CRC32();
            hash.update(device.getBytes(StandardCharsets.UTF_8));
            return (from + (length == 0 ? 0 : (int) (hash.getValue() % length))) % (24 * 60);
        }

        private static int minutes(String time) {
            return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
        }
    }

    /**
     * A directory that the phone shows.
     *
     * @param url      empty for none
     * @param userName for our own directory only: a stranger's server must not get the phone's credentials
     */
    public record PhoneBook(String name, String url, String userName, Secret password) {

        public static final PhoneBook NONE = new PhoneBook("", "", "", Secret.NONE);
        /** What the setting says for a phone that is to have no directory. */
        static final String OFF = "none";

        public PhoneBook {
            name = text(name);
            url = text(url);
            userName = text(userName);
        }

        /** This one; where it has no address, the one that Vars name, which gets no credentials. */
        PhoneBook or(String other) {
            return url.isEmpty() && !other.equals(OFF) ? new PhoneBook(name, other, "", Secret.NONE) : this;
        }

        PhoneBook masked() {
            return new PhoneBook(name, url, userName, password.masked());
        }

        Map<String, Object> words() {
            var words = new LinkedHashMap<String, Object>();
            words.put("name", name);
            words.put("url", url);
            words.put("user_name", userName);
            words.put("password", password.value());
            return words;
        }
    }

    /** Secrets in clear; for rendering only. */
    Map<String, Object> words() {
        var words = new LinkedHashMap<String, Object>();
        words.put("device", device.words());
        words.put("model", model.words());
        words.put("lines", lineWords());
        words.put("stun", stunWords("", lines.stream().filter(Line::isActive).map(Line::stun).filter(stun -> !stun.host().isEmpty()).findFirst().orElse(HostPort.NONE)));
        words.put("customer", customer.words());
        words.put("time", clock.words());
        words.put("provisioning", source.words(device.id(), settings));
        words.put("phonebook", phoneBook.or(settings.text(Setting.PHONEBOOK)).words());
        words.put("firmware", firmwareWords());
        words.put("settings", settings.words());
        words.put("say", settings.sayWords(first));
        var keys = new KeyWords(model, lines, settings);
        words.put("keys", keys.ofPhone());
        words.put("modules", keys.ofModules());
        words.put("raw", raw.entrySet().stream().map(entry -> Map.<String, Object>of("key", entry.getKey(), "value", entry.getValue())).toList());
        words.put("custom", settings.custom());
        return words;
    }

    /** The same with those of a directory. */
    Map<String, Object> words(Book book) {
        var words = words();
        words.put("book", book.words());
        return words;
    }

    /** Some phones take the address of an image, others that of its folder, and ask there for the name that they know. */
    private Map<String, Object> firmwareWords() {
        int name = firmwareUrl.lastIndexOf('/') + 1;
        return Map.of("url", firmwareUrl, "folder", firmwareUrl.substring(0, name), "file", firmwareUrl.substring(name));
    }

    private List<Map<String, Object>> lineWords() {
        var shared = (List<?>) settings.get(Setting.SHARED_LINES);
        var words = new ArrayList<Map<String, Object>>();
        int active = 0;
        int idle = (int) lines.stream().filter(Line::isActive).count();
        for (var line : lines) words.add(line.words(line.isActive() ? active++ : idle++, shared.contains((long) line.number())));
        return words;
    }

    private static Map<String, Object> stunWords(String prefix, HostPort stun) {
        return Map.of(prefix + "server", stun.host(), prefix + "port", stun.port() == 0 ? 3478 : stun.port());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
