package org.linecard.portal.hardware;

import java.util.ArrayList;
import java.util.List;
import org.linecard.accounts.SipAccount;
import org.linecard.hardware.Device;
import org.linecard.hardware.Diagnosis;
import org.linecard.hardware.Diagnosis.Finding;
import org.linecard.hardware.Diagnosis.Part;
import org.linecard.portal.Times;

/** User → phone → line → hardware → registrar, drawn for one line of a device: the first broken link is red, what cannot be known yet is grey. */
public final class Chain {

    /**
     * One box, and the wire that leads to it.
     *
     * @param wire  none, whole, cut or open
     * @param state style of the box: bad, none (nothing there) or empty
     */
    public record Node(String wire, String part, String title, String sub, String tone, String word, String state) {
        public String getWire() { return wire; }
        public String getPart() { return part; }
        public String getTitle() { return title; }
        public String getSub() { return sub; }
        public String getTone() { return tone; }
        public String getWord() { return word; }
        public String getState() { return state; }
    }

    private final Device device;
    private final Diagnosis diagnosis;
    private final Times times;
    private final List<Node> nodes = new ArrayList<>();

    Chain(Device device, Times times) {
        this.device = device;
        this.times = times;
        this.diagnosis = Diagnosis.of(device);
        var account = diagnosis.account();
        user(account);
        phone(account);
        line(account);
        hardware();
        registrar(account);
    }

    private void user(SipAccount account) {
        if (account == null) add(Part.USER, "User", "none yet", "comes with the phone", "idle", "pick a phone", "none");
        else add(Part.USER, "User", account.getUser().getName(), extension(account), "ok", "has this phone", "");
    }

    private void phone(SipAccount account) {
        if (account == null) add(Part.PHONE, "Phone (SIP account)", "none yet", "holds the credentials", "idle", "pick a phone", "none");
        else add(Part.PHONE, "Phone (SIP account)", account.getUserName(), account.getDomain(), account.isEnabled() ? "ok" : "bad", account.isEnabled() ? "holds the credentials" : "switched off", "");
    }

    private void line(SipAccount account) {
        var line = diagnosis.line();
        var free = device.getLines().size() - device.linkedLines().size();
        var title = account == null ? "not linked" : line.getLabel() == null ? account.getUser().getName() : line.getLabel();
        var off = account != null && !line.isEnabled();
        add(Part.LINE, "Line " + line.getNumber(), title, free + " of " + device.getLines().size() + " lines free", account == null ? "idle" : off ? "bad" : "ok", account == null ? "free" : off ? "switched off" : "linked", account == null ? "none" : "");
    }

    private void hardware() {
        var seen = device.getLastSeen();
        var fetched = seen == null ? null : seen.getFetchedAt();
        add(Part.HARDWARE, "Hardware", device.getVendor() + " " + device.getModel(), fetched == null ? "never asked for its file" : "fetched " + times.near(fetched, device.getCustomer()),
            fetched == null ? "warn" : "ok", fetched == null ? "waiting for first contact" : "has its file", "");
    }

    private void registrar(SipAccount account) {
        var host = account == null || device.getCustomer() == null ? null : account.getRegistrar() != null ? account.getRegistrar() : device.getCustomer().getRegistrar() != null ? device.getCustomer().getRegistrar() : account.getDomain();
        if (diagnosis.finding() == Finding.READY) add(Part.REGISTRAR, "Registrar", host, "takes the registration", "idle", "not watched", "");
        else add(Part.REGISTRAR, "Registrar", host == null ? "no contact" : host, diagnosis.canRegister() ? "takes the registration" : "nothing to register with", "idle", "waiting", host == null ? "none" : "");
    }

    private void add(Part part, String name, String title, String sub, String tone, String word, String state) {
        var broken = part == diagnosis.broken();
        nodes.add(new Node(wire(part), name, title, sub, broken ? "bad" : tone, broken ? "here it breaks" : word, broken ? "bad" : state));
    }

    /** A wire is whole when both of its ends are; grey when we merely wait. */
    private String wire(Part to) {
        if (to == Part.USER) return "none";
        var broken = diagnosis.broken();
        if (to == Part.REGISTRAR) return broken == null ? "open" : "cut";
        if (to == Part.HARDWARE && broken == Part.LINE) return "whole";
        if (diagnosis.account() == null && to != Part.HARDWARE) return broken == Part.LINE ? "cut" : "open";
        return to == broken || broken == Part.PHONE && to == Part.LINE ? "cut" : "whole";
    }

    private static String extension(SipAccount account) {
        return account.getUser().getExtension() == null ? "no extension" : "extension " + account.getUser().getExtension();
    }

    public List<Node> getNodes() { return nodes; }

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
