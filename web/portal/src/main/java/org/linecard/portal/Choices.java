package org.linecard.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.linecard.customers.Transport;
import org.linecard.hardware.LifeCycle;
import org.linecard.users.Voicemail;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;

/** What pick lists offer: closed sets that are the same for everybody. */
@Named
@ApplicationScoped
public class Choices {

    /** A code and the word for it. */
    public record Choice(String value, String label) {
        public String getValue() { return value; }
        public String getLabel() { return label; }
    }

    private static final List<String> ZONES = Stream.concat(Stream.of("UTC"), ZoneId.getAvailableZoneIds().stream()
        .filter(z -> z.contains("/") && !z.startsWith("Etc/") && !z.startsWith("SystemV/")).sorted()).toList();
    private static final List<Choice> LANGUAGES = named(Locale.getISOLanguages(), code -> new Locale(code).getDisplayLanguage(Locale.ENGLISH));
    private static final List<Choice> COUNTRIES = named(Locale.getISOCountries(), code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH));

    @Inject
    private VendorPacks packs;

    public List<String> getZones() { return ZONES; }
    public List<Choice> getLanguages() { return LANGUAGES; }
    public List<Choice> getCountries() { return COUNTRIES; }
    public Transport[] getTransports() { return Transport.values(); }
    public Voicemail.Greeting[] getGreetings() { return Voicemail.Greeting.values(); }
    public IdentityKind[] getIdentityKinds() { return IdentityKind.values(); }

    public List<String> getVendors() {
        return packs.packs().stream().map(VendorPack::vendor).toList();
    }

    /** The same, for a filter. */
    public List<Choice> getMakes() {
        return getVendors().stream().map(vendor -> new Choice(vendor, vendor)).toList();
    }

    /** Models of one vendor; none for null. */
    public List<PhoneModel> models(String vendor) {
        return packs.pack(vendor == null ? "" : vendor).map(VendorPack::models).orElse(List.of());
    }

    /** Where a person may move a device to: what it does by itself is not offered unless it is so. */
    public List<Choice> lifeCycles(LifeCycle now) {
        return Arrays.stream(LifeCycle.values()).filter(l -> l != LifeCycle.FETCHED || l == now)
            .map(l -> new Choice(l.name(), Feedback.text("lifeCycle." + l))).toList();
    }

    private static List<Choice> named(String[] codes, UnaryOperator<String> name) {
        return Arrays.stream(codes).map(code -> new Choice(code, name.apply(code))).sorted(Comparator.comparing(Choice::label)).toList();
    }
}
