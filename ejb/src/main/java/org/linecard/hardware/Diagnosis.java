package org.linecard.hardware;

import java.util.List;
import java.util.function.Predicate;
import org.linecard.accounts.SipAccount;

/**
 * Why a device cannot register yet, read along the chain: the first broken link decides. A pure function of the device; what the registrar
 * knows is not asked here.
 *
 * @param finding the first broken link, or {@link Finding#READY}
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
        READY(Weight.GOOD, Remedy.NONE);

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

    public static Diagnosis of(Device device) {
        var linked = device.linkedLines();
        var first = linked.isEmpty() ? device.getLines().get(0) : linked.get(0);
        if (device.getLifeCycle() == LifeCycle.RETURNED || device.getLifeCycle() == LifeCycle.LOST) return new Diagnosis(Finding.RETIRED, first);
        if (device.getCustomer() == null) return new Diagnosis(Finding.IN_STOCK, first);
        if (!device.isActive()) return new Diagnosis(Finding.INACTIVE, first);
        if (!device.getCustomer().isActive()) return new Diagnosis(Finding.CUSTOMER_SUSPENDED, first);
        if (linked.isEmpty()) return new Diagnosis(Finding.NO_LINE_LINKED, first);
        return ofLines(device, linked);
    }

    private static Diagnosis ofLines(Device device, List<Line> linked) {
        Predicate<Line> works = line -> line.isEnabled() && line.getAccount().isEnabled();
        var working = linked.stream().filter(works).findFirst();
        if (working.isPresent()) return new Diagnosis(device.getLastSeen() == null ? Finding.NEVER_FETCHED : Finding.READY, working.get());
        return linked.stream().filter(Line::isEnabled).findFirst()
            .map(line -> new Diagnosis(Finding.PHONE_DISABLED, line))
            .orElseGet(() -> new Diagnosis(Finding.LINE_DISABLED, linked.get(0)));
    }

    /** Whether the device's next file holds what it needs to register. */
    public boolean canRegister() {
        return finding == Finding.READY || finding == Finding.NEVER_FETCHED;
    }

    /** The box at which the chain breaks; null when it does not. */
    public Part broken() {
        return switch (finding) {
            case RETIRED, IN_STOCK, INACTIVE, CUSTOMER_SUSPENDED -> Part.HARDWARE;
            case NO_LINE_LINKED, LINE_DISABLED -> Part.LINE;
            case PHONE_DISABLED -> Part.PHONE;
            case NEVER_FETCHED, READY -> null;
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
