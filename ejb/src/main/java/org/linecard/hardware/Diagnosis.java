package org.linecard.hardware;

import java.util.List;
import java.util.Optional;
import org.linecard.accounts.SipAccount;
import org.linecard.registrar.Registration;
import org.linecard.registrar.Registry;

/**
 * Why a device does not register, read along the chain: the first broken link decides. A pure function of the device and of what the registrar said; when that is
 * nothing, the last link is neither whole nor broken.
 *
 * @param finding the first broken link; {@link Finding#REGISTERED} when there is none, {@link Finding#READY} when the registrar said nothing
 * @param line    the line that the finding is about, and that the chain is drawn for; never null
 */
public record Diagnosis(Finding finding, Line line) {

    /** What mends a finding. */
    public enum Remedy { ASSIGN, ACTIVATE, RESUME, LINK, ENABLE_LINE, ENABLE_PHONE, CONNECT, NONE }

    /** How bad it is, for the sign and the colour beside the word. */
    public enum Weight { GOOD, IDLE, WARNING, BROKEN }

    /** In the order in which they are looked for. */
    public enum Finding {
        RETIRED(Weight.IDLE, Remedy.NONE),
        IN_STOCK(Weight.IDLE, Remedy.ASSIGN),
        INACTIVE(Weight.IDLE, Remedy.ACTIVATE),
        CUSTOMER_SUSPENDED(Weight.BROKEN, Remedy.RESUME),
        NO_LINE_LINKED(Weight.BROKEN, Remedy.LINK),
        LINE_DISABLED(Weight.BROKEN, Remedy.ENABLE_LINE),
        PHONE_DISABLED(Weight.BROKEN, Remedy.ENABLE_PHONE),
        NEVER_FETCHED(Weight.WARNING, Remedy.CONNECT),
        NOT_REGISTERED(Weight.BROKEN, Remedy.NONE),
        READY(Weight.GOOD, Remedy.NONE),
        REGISTERED(Weight.GOOD, Remedy.NONE);

        private final Weight weight;
        private final Remedy remedy;

        Finding(Weight weight, Remedy remedy) {
            this.weight = weight;
            this.remedy = remedy;
        }

        public Weight weight() { return weight; }
        public Weight getWeight() { return weight; }
        public Remedy remedy() { return remedy; }
        public Remedy getRemedy() { return remedy; }
    }

    /** The boxes of the chain, from the person to the registrar. */
    public enum Part { USER, PHONE, LINE, HARDWARE, REGISTRAR }

    /** As far as it can be known without a registrar. */
    public static Diagnosis of(Device device) {
        return of(device, Registry.SILENT);
    }

    public static Diagnosis of(Device device, Registry registry) {
        var linked = device.linkedLines();
        var first = linked.isEmpty() ? device.getLines().get(0) : linked.get(0);
        if (device.getLifeCycle() == LifeCycle.RETURNED || device.getLifeCycle() == LifeCycle.LOST) return new Diagnosis(Finding.RETIRED, first);
        if (device.getCustomer() == null) return new Diagnosis(Finding.IN_STOCK, first);
        if (!device.isActive()) return new Diagnosis(Finding.INACTIVE, first);
        if (!device.getCustomer().isActive()) return new Diagnosis(Finding.CUSTOMER_SUSPENDED, first);
        if (linked.isEmpty()) return new Diagnosis(Finding.NO_LINE_LINKED, first);
        return ofLines(device, linked, registry);
    }

    private static Diagnosis ofLines(Device device, List<Line> linked, Registry registry) {
        var working = linked.stream().filter(line -> line.isEnabled() && line.getAccount().isEnabled()).toList();
        if (!working.isEmpty()) return device.getLastSeen() == null ? new Diagnosis(Finding.NEVER_FETCHED, working.get(0)) : ofFetched(working, registry);
        return linked.stream().filter(Line::isEnabled).findFirst()
            .map(line -> new Diagnosis(Finding.PHONE_DISABLED, line))
            .orElseGet(() -> new Diagnosis(Finding.LINE_DISABLED, linked.get(0)));
    }

    private static Diagnosis ofFetched(List<Line> working, Registry registry) {
        return first(working, registry, Registration.State.NOT_REGISTERED).map(line -> new Diagnosis(Finding.NOT_REGISTERED, line))
            .or(() -> first(working, registry, Registration.State.UNKNOWN).map(line -> new Diagnosis(Finding.READY, line)))
            .orElseGet(() -> new Diagnosis(Finding.REGISTERED, working.get(0)));
    }

    private static Optional<Line> first(List<Line> lines, Registry registry, Registration.State state) {
        return lines.stream().filter(line -> registry.of(line.getAccount()).state() == state).findFirst();
    }

    /** Whether the device's next file holds what it needs to register. */
    public boolean canRegister() {
        return finding.ordinal() >= Finding.NEVER_FETCHED.ordinal();
    }

    /** The box at which the chain breaks; null when it does not. */
    public Part broken() {
        return switch (finding) {
            case RETIRED, IN_STOCK, INACTIVE, CUSTOMER_SUSPENDED -> Part.HARDWARE;
            case NO_LINE_LINKED, LINE_DISABLED -> Part.LINE;
            case PHONE_DISABLED -> Part.PHONE;
            case NOT_REGISTERED -> Part.REGISTRAR;
            case NEVER_FETCHED, READY, REGISTERED -> null;
        };
    }

    /** Null when the line is not linked. */
    public SipAccount account() {
        return line.getAccount();
    }

    public Finding getFinding() { return finding; }
    public Line getLine() { return line; }
    public SipAccount getAccount() { return account(); }
    public Part getBroken() { return broken(); }
    public boolean isRegistrable() { return canRegister(); }
}
