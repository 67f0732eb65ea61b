package org.linecard.portal.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linecard.accounts.SipAccount;
import org.linecard.customers.Customer;
import org.linecard.hardware.Device;
import org.linecard.hardware.Diagnosis;
import org.linecard.hardware.Diagnosis.Part;
import org.linecard.hardware.LastSeen;
import org.linecard.hardware.Line;
import org.linecard.portal.Times;
import org.linecard.portal.accounts.Presence;
import org.linecard.registrar.Registry;

/** User → phone → line → hardware → registrar, drawn for one line of a device: the first broken link is red, what cannot be known is grey. */
public final class Chain {

    private final Device device;
    private final Diagnosis diagnosis;
    private final Registry registry;
    private final Times times;
    private final Presence presence;
    private final List<ChainNode> nodes = new ArrayList<>();

    Chain(Device device, Registry registry, Times times) {
        this.device = device;
        this.registry = registry;
        this.times = times;
        this.diagnosis = Diagnosis.of(device, registry);
        var account = diagnosis.account();
        this.presence = presence(diagnosis.line());
        user(account);
        phone(account);
        line(account);
        hardware();
        registrar(account);
    }

    private void user(SipAccount account) {
        if (account == null) add(Part.USER, "User", "none yet", "comes with the phone", "idle", "pick a phone");
        else add(Part.USER, "User", account.getUser().getName(), extension(account), "ok", "has this phone");
    }

    private void phone(SipAccount account) {
        var name = "Phone (SIP account)";
        if (account == null) add(Part.PHONE, name, "none yet", "holds the credentials", "idle", "pick a phone");
        else if (account.isEnabled()) add(Part.PHONE, name, account.getUserName(), account.getDomain(), "ok", "holds the credentials");
        else add(Part.PHONE, name, account.getUserName(), account.getDomain(), "bad", "switched off");
    }

    private void line(SipAccount account) {
        var line = diagnosis.line();
        var name = "Line " + line.getNumber();
        var free = device.getLines().size() - device.linkedLines().size() + " of " + device.getLines().size() + " lines free";
        if (account == null) add(Part.LINE, name, "not linked", free, "idle", "free");
        else add(Part.LINE, name, line.getLabel() == null ? account.getUser().getName() : line.getLabel(), free, line.isEnabled() ? "ok" : "bad", line.isEnabled() ? "linked" : "switched off");
    }

    private void hardware() {
        var fetched = device.lastSeen().map(LastSeen::getFetchedAt).orElse(null);
        var name = device.getVendor() + " " + device.getModel();
        if (fetched == null) add(Part.HARDWARE, "Hardware", name, "never asked for its file", "warn", "waiting for first contact");
        else add(Part.HARDWARE, "Hardware", name, "fetched " + times.near(fetched, device.getCustomer()), "ok", "has its file");
    }

    private void registrar(SipAccount account) {
        if (account == null || device.getCustomer() == null) add(Part.REGISTRAR, "Registrar", "no contact", "nothing to register with", "idle", "waiting");
        else if (presence.isRegistered()) add(Part.REGISTRAR, "Registrar", host(account, device.getCustomer()), "knows it since " + presence.signs().get(0).since(), "ok", "registered");
        else if (diagnosis.broken() == Part.REGISTRAR) add(Part.REGISTRAR, "Registrar", host(account, device.getCustomer()), "does not know this phone", "bad", "");
        else add(Part.REGISTRAR, "Registrar", host(account, device.getCustomer()), diagnosis.canRegister() ? "takes the registration" : "nothing to register with", "idle", device.getLastSeen() == null ? "waiting" : "unknown");
    }

    private static String host(SipAccount account, Customer customer) {
        return Stream.of(account.getRegistrar(), customer.getRegistrar()).filter(Objects::nonNull).findFirst().orElse(account.getDomain());
    }

    private void add(Part part, String name, String title, String sub, String tone, String word) {
        if (part == diagnosis.broken()) nodes.add(new ChainNode(wire(part), name, title, sub, "bad", "here it breaks", "bad", ChainNode.reasonOf(part, diagnosis)));
        else nodes.add(new ChainNode(wire(part), name, title, sub, tone, word, diagnosis.account() == null && part != Part.HARDWARE ? "none" : "", ChainNode.reasonOf(part, diagnosis)));
    }

    /** A wire is whole when both of its ends are; grey when we merely wait. */
    private String wire(Part to) {
        if (to == Part.USER) return "none";
        var broken = diagnosis.broken();
        if (to == Part.REGISTRAR) return broken != null ? "cut" : presence.isRegistered() ? "whole" : "open";
        if (to == Part.HARDWARE && broken == Part.LINE) return "whole";
        if (diagnosis.account() == null && to != Part.HARDWARE) return broken == Part.LINE ? "cut" : "open";
        return to == broken || broken == Part.PHONE && to == Part.LINE ? "cut" : "whole";
    }

    private static String extension(SipAccount account) {
        return account.getUser().getExtension() == null ? "no extension" : "extension " + account.getUser().getExtension();
    }

    /** What the registrar says of the phone on this line. */
    public Presence presence(Line line) {
        return Presence.of(registry.of(line.getAccount()), device.getCustomer(), times);
    }

    public List<ChainNode> getNodes() { return nodes; }

    /** Whether this is what mends it. */
    public boolean mendedBy(Diagnosis.Remedy remedy) {
        return diagnosis.finding().remedy() == remedy;
    }

    public String getHeading() {
        return diagnosis.broken() == null ? "From the user to the registrar" : "Why it does not register";
    }

    public Diagnosis getDiagnosis() { return diagnosis; }
    public Status getStatus() { return Status.of(diagnosis.finding()); }
}
