package org.linecard.hardware;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.linecard.accounts.SipAccount;
import org.linecard.audit.Audited;
import org.linecard.audit.Bookkeeping;
import org.linecard.audit.Masked;
import org.linecard.customers.Customer;
import org.linecard.epochs.OfDevice;
import org.linecard.problems.Invalid;
import org.linecard.security.Passwords;
import org.linecard.security.SecretColumn;
import org.linecard.tenancy.Tenant;
import org.linecard.tenancy.TenantOwned;

/**
 * A piece of phone hardware. Bought into a reseller's stock or entered for a customer; fitted by its model with as many lines as that has;
 * asks for its files with its own name and password; registers once one of its lines is linked to a phone (SIP account). It never refers to
 * a user, and holds no SIP credentials.
 */
@Entity
@Table(name = "device")
@Audited
@NamedQuery(name = "Device.credential", query = "select d.id, d.ownerPath, d.vendor, d.provisioningUser, d.provisioningPassword, d.active, o.status from Device d join d.owner o where d.identity.kind = :kind and d.identity.canonical = :canonical")
@NamedQuery(name = "Device.ofIdentities", query = "select d.identity.kind, d.identity.canonical, d.id, d.ownerPath from Device d where d.identity.canonical in :identities")
@NamedQuery(name = "Device.withOwner", query = "select d from Device d join fetch d.owner where d.id in :devices")
@NamedQuery(name = "Device.sheet", query = "select d from Device d where d.id = :id", hints = {
    @QueryHint(name = "eclipselink.join-fetch", value = "d.owner"),
    @QueryHint(name = "eclipselink.left-join-fetch", value = "d.lastSeen"),
    @QueryHint(name = "eclipselink.left-join-fetch", value = "d.lines"),
    @QueryHint(name = "eclipselink.left-join-fetch", value = "d.lines.account"),
    @QueryHint(name = "eclipselink.left-join-fetch", value = "d.lines.account.user")})
public class Device extends TenantOwned implements OfDevice {

    @Embedded
    private DeviceKey identity;

    private String vendor;
    private String model;
    private boolean active = true;

    @Enumerated(EnumType.STRING)
    @Column(name = "life_cycle")
    private LifeCycle lifeCycle;

    @Column(name = "provisioning_user")
    private String provisioningUser;

    @Masked
    @Column(name = "provisioning_password")
    @Convert(converter = SecretColumn.class)
    private String provisioningPassword;

    @Masked
    @Column(name = "admin_password")
    @Convert(converter = SecretColumn.class)
    private String adminPassword;

    /** For the menu of the person at the phone; null for devices that are older than this column. */
    @Masked
    @Column(name = "user_password")
    @Convert(converter = SecretColumn.class)
    private String userPassword;

    private String location;

    @Column(name = "serial_number")
    private String serialNumber;

    @Masked
    @Column(name = "vendor_pin")
    @Convert(converter = SecretColumn.class)
    private String vendorPin;

    private String notes;
    private String vars;

    /** Group (site) whose settings hold for it; null for none. History tells its name, see {@link Devices}. */
    @Bookkeeping
    @Column(name = "group_id")
    private Long groupId;

    /** Device profile that it uses; null for none. */
    @Bookkeeping
    @Column(name = "profile_id")
    private Long profileId;

    @Column(name = "phone_book_uri")
    private String phoneBookUri;

    @Column(name = "firmware_uri")
    private String firmwareUri;

    /** Version that this device is to run, whatever is wanted of its model; null to follow that. */
    @Column(name = "firmware_target")
    private String firmwareTarget;

    @Column(name = "firmware_downgrade")
    private boolean firmwareDowngrade;

    @Column(name = "provision_uri")
    private String provisionUri;

    @Column(name = "request_date")
    private LocalDate requestDate;

    @Column(name = "activate_date")
    private LocalDate activateDate;

    /** Raised by every verb of a line, so that a change of a line is a change of the device and the second of two savers is told. */
    @Bookkeeping
    private long revision;

    @OneToMany(mappedBy = "device", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Line> lines = new ArrayList<>();

    @Bookkeeping
    @OneToOne(mappedBy = "device", fetch = FetchType.LAZY)
    private LastSeen lastSeen;

    protected Device() { }

    /**
     * @param owner a reseller for hardware in stock, or a customer
     * @param lines how many lines the model has, 1 or more
     */
    public Device(Tenant owner, DeviceKey identity, String vendor, String model, int lines) {
        super(owner);
        this.identity = identity;
        this.vendor = vendor;
        this.model = model;
        this.lifeCycle = owner instanceof Customer ? LifeCycle.PREPARED : LifeCycle.STOCK;
        this.provisioningUser = identity.getCanonical();
        this.provisioningPassword = Passwords.generate();
        this.adminPassword = Passwords.generate();
        this.userPassword = Passwords.generate();
        fitLines(lines);
    }

    public void change(DeviceDetails details) {
        location = details.location();
        serialNumber = details.serialNumber();
        notes = details.notes();
        vars = details.vars();
        phoneBookUri = details.phoneBookUri();
        firmwareUri = details.firmwareUri();
        provisionUri = details.provisionUri();
        requestDate = details.requestDate();
        activateDate = details.activateDate();
    }

    /** Another model for the same identity. Lines that it lacks go, unless one of them is linked: then the fitting is refused. */
    public void fit(String otherVendor, String otherModel, int count) {
        lines.stream().filter(l -> l.getNumber() > count && l.isLinked()).findFirst()
            .ifPresent(l -> { throw new Invalid("model", "model.lineInUse", otherModel, count, l.getNumber()); });
        if (!vendor.equals(otherVendor) || !model.equals(otherModel)) aimAt(null, false);
        vendor = otherVendor;
        model = otherModel;
        fitLines(count);
    }

    private void fitLines(int count) {
        lines.removeIf(l -> l.getNumber() > count);
        for (int n = lines.size() + 1; n <= count; n++) lines.add(new Line(this, n));
        revision++;
    }

    /** Takes ids that are known to be a group of the same owner and a profile of it or of the one above; null for none. */
    public void use(Long group, Long profile) {
        groupId = group;
        profileId = profile;
    }

    /** Links line {@code number} to {@code account}, or frees it when that is null, and takes the settings. */
    public void line(int number, SipAccount account, LineSettings settings) {
        var line = line(number);
        if (account != null) {
            if (!ownedWith(account)) throw new Invalid("account", "account.otherCustomer");
            lines.stream().filter(l -> l != line && account.equals(l.getAccount())).findFirst()
                .ifPresent(l -> { throw new Invalid("account", "account.onOtherLine", account.address(), l.getNumber()); });
        }
        line.set(account, settings);
        revision++;
    }

    /** @throws Invalid when the model has no such line */
    public Line line(int number) {
        return lines.stream().filter(l -> l.getNumber() == number).findFirst()
            .orElseThrow(() -> new Invalid("number", "line.lacking", number, lines.size()));
    }

    /** Frees every line that uses {@code account}: what happens when the account goes. */
    public void unlink(SipAccount account) {
        lines.stream().filter(l -> account.equals(l.getAccount())).forEach(Line::free);
        revision++;
    }

    /** Frees every line. Flushed before the lines themselves go, it lets history tell which phones were on them. */
    public void unlink() {
        linkedLines().forEach(Line::free);
        revision++;
    }

    /** First half of a hand-over: nothing stays linked. To be flushed before {@link #arriveAt}, since the schema ties each line to its owner at once. */
    public void depart() {
        lines.clear();
        revision++;
    }

    /** Second half of a hand-over: new owner, new passwords, and of what people wrote only the serial number, so that nothing of the former owner is seen or served. */
    public void arriveAt(Tenant owner) {
        ownedBy(owner);
        change(new DeviceDetails(null, serialNumber, null, null, null, null, null, null, null));
        aimAt(null, false);
        use(null, null);
        provisioningPassword = Passwords.generate();
        adminPassword = Passwords.generate();
        userPassword = Passwords.generate();
        lifeCycle = owner instanceof Customer ? LifeCycle.PREPARED : LifeCycle.STOCK;
    }

    public void fitAnew(int count) {
        fitLines(count);
    }

    public void activate() {
        active = true;
        if (activateDate == null) activateDate = LocalDate.now();
    }

    /** An inactive device is answered like an unknown one. */
    public void deactivate() {
        active = false;
    }

    /** @param release null to follow what is wanted of the model */
    public void aimAt(String release, boolean downgrade) {
        firmwareTarget = release;
        firmwareDowngrade = downgrade;
    }

    public void move(LifeCycle to) {
        lifeCycle = to;
    }

    public void newProvisioningPassword() {
        provisioningPassword = Passwords.generate();
    }

    /** @param known a password that somebody chose */
    public void useProvisioningPassword(String known) {
        provisioningPassword = known;
    }

    public void useAdminPassword(String known) {
        adminPassword = known;
    }

    public void useVendorPin(String known) {
        vendorPin = known;
    }

    public DeviceDetails details() {
        return new DeviceDetails(location, serialNumber, notes, vars, phoneBookUri, firmwareUri, provisionUri, requestDate, activateDate);
    }

    /** Only for serving the device's own files, and for a logged reveal. */
    public String provisioningPassword() { return provisioningPassword; }
    /** Only for the device's own file, and for a logged reveal. */
    public String adminPassword() { return adminPassword; }
    public String userPassword() { return userPassword; }
    /** Only for a logged reveal. */
    public String vendorPin() { return vendorPin; }

    public DeviceKey getIdentity() { return identity; }
    public String getVendor() { return vendor; }
    public String getModel() { return model; }
    public boolean isActive() { return active; }
    public boolean hasAdminPassword() { return adminPassword != null; }
    public boolean hasUserPassword() { return userPassword != null; }
    public boolean hasVendorPin() { return vendorPin != null; }
    public String getProvisioningUser() { return provisioningUser; }
    public String getLocation() { return location; }
    public String getSerialNumber() { return serialNumber; }
    public String getNotes() { return notes; }
    public String getVars() { return vars; }
    /** Id of the group (site) whose settings hold for it; null for none. */
    public Long getGroupId() { return groupId; }
    /** Id of the device profile that it uses; null for none. */
    public Long getProfileId() { return profileId; }
    public String getPhoneBookUri() { return phoneBookUri; }
    public String getFirmwareUri() { return firmwareUri; }
    public String getFirmwareTarget() { return firmwareTarget; }
    public boolean isFirmwareDowngrade() { return firmwareDowngrade; }
    /** Replaces the URI that Linecard computes; null for the computed one. */
    public String getProvisionUri() { return provisionUri; }
    public LocalDate getRequestDate() { return requestDate; }
    public LocalDate getActivateDate() { return activateDate; }
    public List<Line> getLines() { return List.copyOf(lines); }
    public long getRevision() { return revision; }

    /** What the device itself did last; empty when it never asked for a file. */
    public Optional<LastSeen> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }

    /** The device showed itself for the first time. */
    public void seen(LastSeen first) {
        lastSeen = first;
    }

    public LastSeen getLastSeen() { return lastSeen; }

    @Override
    public OptionalLong changedDevice() {
        return OptionalLong.of(getId());
    }

    /** Null for hardware in a reseller's stock. */
    public Customer getCustomer() {
        return getOwner() instanceof Customer customer ? customer : null;
    }

    public LifeCycle getLifeCycle() {
        var onItsWay = lifeCycle == LifeCycle.PREPARED || lifeCycle == LifeCycle.DISPATCHED;
        return onItsWay && lastSeen != null && lastSeen.getFetchedAt() != null ? LifeCycle.FETCHED : lifeCycle;
    }

    /** As far as people moved it; what it did itself is not in it. */
    public LifeCycle movedTo() {
        return lifeCycle;
    }

    public List<Line> linkedLines() {
        return lines.stream().filter(Line::isLinked).toList();
    }

    @Override
    public String label() {
        return identity.printed();
    }
}
